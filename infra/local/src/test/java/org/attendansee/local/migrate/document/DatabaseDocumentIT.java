package org.attendansee.local.migrate.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.attendansee.local.backing.Backing;
import org.attendansee.local.migrate.Changelog;
import org.attendansee.local.migrate.DatabaseAddress;
import org.attendansee.local.migrate.Migrations;
import org.junit.jupiter.api.Test;

class DatabaseDocumentIT {

    private static final Path PROJECT = Path.of("../..");

    private final Backing backing = Backing.shared();
    private final String url = backing.createDatabase();

    @Test
    void isUpToDate() throws Exception {
        DatabaseAddress address = new DatabaseAddress(url, backing.username(), backing.password());
        try (Migrations migrations = Migrations.on(address, Changelog.ofProject(PROJECT))) {
            migrations.run(migrations.pending(), (change, millis) -> {});

            assertThat(Files.readString(PROJECT.resolve("docs/DATABASE.md")))
                    .as("docs/DATABASE.md is stale; run: ./attendansee migrate && ./attendansee migrate --document")
                    .isEqualTo(migrations.document());
        }
    }

    @Test
    void showsWhatTheCatalogueHolds() throws Exception {
        String document = describe("""
                create table meals (id uuid constraint pk_meals primary key, name varchar(9) default 'a|b');
                comment on table meals is 'What is eaten';
                create table guests (
                    id      uuid constraint pk_guests primary key,
                    meal_id uuid not null constraint fk_guests_meal references meals on delete cascade,
                    host_id uuid constraint fk_guests_host references guests constraint unique_host unique,
                    since   timestamptz not null,
                    price   numeric(5, 2) constraint ck_guests_price check (price > 0)
                );
                create index ix_guests_since on guests (since) where price is null;
                create function nothing() returns trigger language plpgsql as 'begin return new; end';
                create trigger tr_guests before insert on guests for each row execute function nothing();
                """);

        assertThat(document)
                .contains("Tables: [guests](#guests), [meals](#meals).")
                .contains("    meals ||--o{ guests : \"meal_id\"\n")
                .contains("    guests |o--o| guests : \"host_id\"\n")
                .contains("        uuid id PK\n        uuid meal_id FK\n        uuid host_id FK, UK\n")
                .contains("        numeric(5_2) price\n")
                .contains("## meals\n\nWhat is eaten\n")
                .contains("| `name` | `varchar(9)` | yes | `'a\\|b'::character varying` |\n")
                .contains("| `since` | `timestamptz` | no |  |\n")
                .contains("| `fk_guests_meal` | foreign key |"
                        + " `FOREIGN KEY (meal_id) REFERENCES meals(id) ON DELETE CASCADE` |\n")
                .contains("| `ck_guests_price` | check | `CHECK ((price > (0)::numeric))` |\n")
                .contains("| `ix_guests_since` | `CREATE INDEX ix_guests_since ON guests USING btree (since)"
                        + " WHERE (price IS NULL)` |\n")
                .contains("| `tr_guests` | `CREATE TRIGGER tr_guests BEFORE INSERT ON guests")
                .doesNotContain("`pk_guests` | `CREATE");
    }

    private String describe(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, backing.username(), backing.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return DatabaseDocument.of(connection).markdown();
        }
    }
}
