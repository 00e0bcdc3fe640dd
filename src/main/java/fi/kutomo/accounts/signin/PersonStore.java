package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in the database. */
@Component
class PersonStore implements People {

    private final JdbcClient sql;

    PersonStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Person> byEmail(String email) {
        return sql.sql("select * from accounts.person where lower(email) = lower(:email) and disabled_at is null")
                .param("email", email.strip())
                .query(PersonStore::person)
                .optional();
    }

    Optional<Person> find(UUID id) {
        return sql.sql("select * from accounts.person where id = :id and disabled_at is null")
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    List<Person> examples() {
        return sql.sql("select * from accounts.person where example order by id").query(PersonStore::person).list();
    }

    void add(Person person) {
        sql.sql(
                        """
                        insert into accounts.person (id, email, name, password_hash, roles, example)
                        values (:id, :email, :name, :hash, :roles, :example)
                        """)
                .param("id", person.id())
                .param("email", person.email())
                .param("name", person.name())
                .param("hash", person.passwordHash())
                .param("roles", person.roles().stream().map(Role::name).toArray(String[]::new))
                .param("example", person.example())
                .update();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> people) {
        var names = new HashMap<UUID, String>();
        if (!people.isEmpty()) {
            sql.sql("select id, name from accounts.public_person where id in (:ids)")
                    .param("ids", people)
                    .query(row -> {
                        names.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        return names;
    }

    @Override
    public Optional<UUID> named(String signInName) {
        return byEmail(signInName).map(Person::id);
    }

    @Override
    public List<UUID> with(Role role) {
        return sql.sql("select id from accounts.person where :role = any (roles) and disabled_at is null order by id")
                .param("role", role.name())
                .query(UUID.class)
                .list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                roles,
                row.getBoolean("example"));
    }
}
