import com.sun.tools.attach.VirtualMachine;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Prints the attributes of the MBeans of a JVM that runs on this machine, a line each: the name of the
 * MBean, the attribute, its type and its description, with tabs between them. The first argument is the
 * process id, the others are patterns of the names of MBeans, as JMX has them.
 */
public class ListMBeans {

    /** Kafka calls each attribute a double, also one that holds text. */
    private static String typeOf(MBeanServerConnection server, ObjectName bean, MBeanAttributeInfo attribute) {
        try {
            return server.getAttribute(bean, attribute.getName()) instanceof String
                    ? "java.lang.String"
                    : attribute.getType();
        } catch (JMException | java.io.IOException | RuntimeException unreadable) {
            return attribute.getType();
        }
    }

    private static void print(MBeanServerConnection server, ObjectName bean) throws Exception {
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
            String description = String.valueOf(attribute.getDescription()).replaceAll("\\s+", " ").trim();
            System.out.println(String.join("\t", bean.getCanonicalName(), attribute.getName(),
                    typeOf(server, bean, attribute), description));
        }
    }

    public static void main(String[] arguments) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(arguments[0]);
        String address = machine.startLocalManagementAgent();
        machine.detach();
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            Set<ObjectName> beans = new TreeSet<>();
            for (String pattern : Arrays.asList(arguments).subList(1, arguments.length)) {
                beans.addAll(server.queryNames(new ObjectName(pattern), null));
            }
            for (ObjectName bean : beans) {
                print(server, bean);
            }
        }
    }
}
