#!/bin/bash
# Run once by the PostgreSQL image, with the variables of lab/compose.yaml.
psql -Xq -v ON_ERROR_STOP=1 \
  -v database="$LAB_DATABASE" -v publication="$LAB_PUBLICATION" \
  -f /lab/config/postgresql/seed.sql "user=postgres dbname=postgres"
