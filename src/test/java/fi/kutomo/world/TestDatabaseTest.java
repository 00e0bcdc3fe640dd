package fi.kutomo.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    @Test
    void carriesEveryMigration() {
        var tables = database.jdbc()
                .sql("select count(*) from information_schema.tables where table_schema = 'platform'")
                .query(Integer.class)
                .single();

        assertThat(tables).isPositive();
    }

    @Test
    void sharesNothingWithAnotherClone() {
        try (var other = TestDatabase.cloned()) {
            database.template().execute("create table only_here (n int)");

            assertThat(other.jdbc().sql("select to_regclass('only_here') is null").query(Boolean.class).single()).isTrue();
        }
    }
}
