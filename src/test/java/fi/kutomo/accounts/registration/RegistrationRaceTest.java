package fi.kutomo.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestLetters;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A hundred at once. */
@KutomoTest
class RegistrationRaceTest {

    private static final int MANY = 100;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void makesOneAccountOfAHundredRegistrationsWithOneUserName() throws Exception {
        var handle = "sama-" + tag;
        var emails = IntStream.range(0, MANY).mapToObj(i -> "sama" + i + "-" + tag + "@example.org").toList();
        atOnce(i -> register(emails.get(i), handle));
        var letters = new TestLetters(sql);
        var tokens = emails.stream().map(email -> letters.token(email, "/verify")).toList();

        var answers = atOnce(i -> verify(tokens.get(i), handle));

        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(MANY - 1);
        assertThat(accounts("handle", handle)).isEqualTo(1);
        // Each of the others can still choose another name
        assertThat(verify(tokens.get(answers.indexOf(422)), handle + ".2")).isEqualTo(303);
    }

    @Test
    void makesOneAccountOfAHundredRegistrationsWithOneAddress() throws Exception {
        var email = "yksi-" + tag + "@example.org";
        atOnce(i -> register(i % 2 == 0 ? email : email.toUpperCase(java.util.Locale.ROOT), "yksi" + i + "-" + tag));
        var tokens = new TestLetters(sql)
                .to(email).stream().map(letter -> letter.replaceAll("(?s).*token=(\\S+).*", "$1")).toList();
        assertThat(tokens).hasSize(MANY);

        var answers = atOnce(i -> verify(tokens.get(i), "yksi" + i + "-" + tag));

        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 410).hasSize(MANY - 1);
        assertThat(accounts("email", email)).isEqualTo(1);
    }

    @Test
    void makesOneAccountOfOneLinkFollowedAHundredTimes() throws Exception {
        var email = "linkki-" + tag + "@example.org";
        register(email, "linkki-" + tag);
        var token = new TestLetters(sql).token(email, "/verify");

        var answers = atOnce(i -> verify(token, "linkki-" + tag));

        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(accounts("email", email)).isEqualTo(1);
    }

    private interface Try {
        int at(int index) throws Exception;
    }

    private static List<Integer> atOnce(Try one) throws Exception {
        try (var many = Executors.newFixedThreadPool(MANY)) {
            var answers = many.invokeAll(
                    IntStream.range(0, MANY).<Callable<Integer>>mapToObj(i -> () -> one.at(i)).toList());
            var all = new ArrayList<Integer>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    private int register(String email, String handle) throws Exception {
        return new TestBrowser(web)
                .send("/fi/register", "email", email, "name", "Esimerkki Samanaikainen", "handle", handle, "tongue", "fi", "terms", "yes")
                .getStatus();
    }

    private int verify(String token, String handle) throws Exception {
        return new TestBrowser(web).send("/fi/verify", "token", token, "handle", handle).getStatus();
    }

    private long accounts(String column, String value) {
        var counted = column.equals("email")
                ? sql.sql("select count(*) from accounts.person where lower(email) = lower(:value)")
                : sql.sql("select count(*) from accounts.person where lower(handle) = lower(:value)");
        return counted.param("value", value).query(Long.class).single();
    }
}
