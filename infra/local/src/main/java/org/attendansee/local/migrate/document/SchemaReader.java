package org.attendansee.local.migrate.document;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attendansee.local.migrate.document.Table.Column;
import org.attendansee.local.migrate.document.Table.Constraint;
import org.attendansee.local.migrate.document.Table.Index;
import org.attendansee.local.migrate.document.Table.Kind;
import org.attendansee.local.migrate.document.Table.Trigger;

/** Reads the tables of the current schema from the catalogue, without those in which Liquibase keeps its books. */
final class SchemaReader {

    private static final String TABLES = """
            select c.relname, obj_description(c.oid, 'pg_class')
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname not like 'databasechangelog%'
            order by c.relname
            """;
    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
            from pg_attribute a
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = to_regclass(quote_ident(?)) and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;
    private static final String CONSTRAINTS = """
            select c.conname, c.contype, pg_get_constraintdef(c.oid), f.relname,
                   array(select a.attname::text from unnest(c.conkey) with ordinality k (number, place)
                         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number order by k.place)
            from pg_constraint c
            left join pg_class f on f.oid = c.confrelid
            where c.conrelid = to_regclass(quote_ident(?)) and c.contype in ('p', 'f', 'u', 'c', 'x')
            order by array_position(array['p', 'f', 'u', 'c', 'x'], c.contype::text), c.conname
            """;
    private static final String INDEXES = """
            select i.relname, pg_get_indexdef(i.oid)
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            where x.indrelid = to_regclass(quote_ident(?))
              and not exists (select from pg_constraint c where c.conindid = i.oid and c.conrelid = x.indrelid)
            order by i.relname
            """;
    private static final String TRIGGERS = """
            select t.tgname, pg_get_triggerdef(t.oid)
            from pg_trigger t
            where t.tgrelid = to_regclass(quote_ident(?)) and not t.tgisinternal
            order by t.tgname
            """;

    private final Connection connection;

    SchemaReader(Connection connection) {
        this.connection = connection;
    }

    /** In the order of the alphabet. */
    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(table(rows));
            }
        }
        return tables;
    }

    private Table table(ResultSet row) throws SQLException {
        String name = row.getString(1);
        return new Table(
                name,
                row.getString(2),
                read(COLUMNS, name, SchemaReader::column),
                read(CONSTRAINTS, name, SchemaReader::constraint),
                read(INDEXES, name, found -> new Index(found.getString(1), definition(found))),
                read(TRIGGERS, name, found -> new Trigger(found.getString(1), definition(found))));
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(row.getString(1), shortType(row.getString(2)), row.getBoolean(3), row.getString(4));
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        String[] columns = (String[]) row.getArray(5).getArray();
        return new Constraint(
                row.getString(1), kind(row.getString(2)), row.getString(3), Arrays.asList(columns), row.getString(4));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "p" -> Kind.PRIMARY_KEY;
            case "f" -> Kind.FOREIGN_KEY;
            case "u" -> Kind.UNIQUE;
            case "c" -> Kind.CHECK;
            case "x" -> Kind.EXCLUSION;
            default -> throw new IllegalArgumentException("Unknown kind of constraint: " + type);
        };
    }

    /** The names that the changelog uses. */
    private static String shortType(String type) {
        return type.replace("character varying", "varchar")
                .replace("character(", "char(")
                .replace("timestamp with time zone", "timestamptz")
                .replace("timestamp without time zone", "timestamp")
                .replace("time without time zone", "time");
    }

    /** Every object lies in the one schema, so its name says nothing. */
    private static String definition(ResultSet row) throws SQLException {
        return row.getString(2).replace(row.getStatement().getConnection().getSchema() + ".", "");
    }

    private <T> List<T> read(String query, String table, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    /** Makes one value of one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
