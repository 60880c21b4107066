import io.debezium.config.Field;
import io.debezium.connector.postgresql.PostgresConnectorConfig;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.connect.runtime.SourceConnectorConfig;

/**
 * Prints the properties that a PostgreSQL connector of Debezium may have, a line each. After a tab
 * stands "deprecated" where they are, and what they take where Debezium refuses everything else:
 * "takes=integer", "takes=boolean", or the values with "|" between them. Its argument is the folder of the connector's jars, which also
 * stand in the class path, together with those of Kafka Connect.
 */
public class ListProperties {

    /** Where properties are declared that the connector reads and its definition leaves out. */
    private static final List<Pattern> ROOMS = List.of(
            Pattern.compile("io\\.debezium\\.config\\..*"),
            Pattern.compile("io\\.debezium\\.connector\\.postgresql\\.[A-Z].*"),
            Pattern.compile("io\\.debezium\\.(heartbeat|pipeline|schema)\\..*"),
            // The schema history of other connectors is not read by this one.
            Pattern.compile("io\\.debezium\\.relational\\.(?!Historized)[A-Z].*"));

    private static final Map<String, Boolean> deprecatedByName = new TreeMap<>();

    private static final Map<String, String> takenByName = new TreeMap<>();

    private static void add(String name, boolean deprecated) {
        // What has a pattern in its name, or is internal, is no name to hold others against.
        if (name.matches("[\\w.]+") && !name.startsWith("internal.")) {
            deprecatedByName.merge(name, deprecated, (one, other) -> one || other);
        }
    }

    private static void add(Field field) {
        String description = String.valueOf(field.description()).toLowerCase();
        add(field.name(), description.matches("(?s)\\W*deprecated.*"));
        field.deprecatedAliases().forEach(alias -> add(alias, true));
    }

    /** What a property of the definition takes; empty when any text will do, or the text is checked. */
    private static String takenBy(Field field) {
        if (field.allowedValues() != null && !field.allowedValues().isEmpty()) {
            return field.allowedValues().stream().map(String::valueOf).sorted()
                    .collect(Collectors.joining("|"));
        }
        return switch (field.type()) {
            case INT, LONG -> "integer";
            case BOOLEAN -> "boolean";
            default -> "";
        };
    }

    private static void addDeclaredBy(String className) throws ReflectiveOperationException {
        for (var declared : Class.forName(className).getDeclaredFields()) {
            if (Modifier.isStatic(declared.getModifiers()) && declared.getType() == Field.class) {
                declared.setAccessible(true);
                add((Field) declared.get(null));
            }
        }
    }

    private static void addDeclaredIn(Path file) throws IOException, ReflectiveOperationException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (var entry : Collections.list(jar.entries())) {
                String name = entry.getName().replaceFirst("\\.class$", "").replace('/', '.');
                boolean isClass = entry.getName().endsWith(".class");
                if (isClass && ROOMS.stream().anyMatch(room -> room.matcher(name).matches())) {
                    addDeclaredBy(name);
                }
            }
        }
    }

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        for (Field field : PostgresConnectorConfig.ALL_FIELDS) {
            add(field);
            takenByName.put(field.name(), takenBy(field));
        }
        try (var jars = Files.newDirectoryStream(Path.of(args[0]), "debezium-*.jar")) {
            for (Path jar : jars) {
                addDeclaredIn(jar);
            }
        }
        SourceConnectorConfig.configDef().names().forEach(name -> add(name, false));
        deprecatedByName.forEach((name, deprecated) -> {
            String taken = takenByName.getOrDefault(name, "");
            System.out.println(name + (deprecated ? "\tdeprecated" : "")
                    + (taken.isEmpty() ? "" : "\ttakes=" + taken));
        });
    }
}
