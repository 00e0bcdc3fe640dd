package fi.kutomo.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.notifications.inbox.Delivered;
import fi.kutomo.notifications.rhythm.Rhythm.Way;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One mail for everything that was not read. What came before is older than the turn: two hours at least. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class SummaryTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Rounds rounds;

    @Autowired
    Reached reached;

    @Autowired
    JdbcClient sql;

    private Mails mails;
    private Delivered delivered;
    private Person reader;

    @BeforeEach
    void come() {
        mails = new Mails(program);
        delivered = new Delivered(program);
        reader = mails.reader();
        mails.rhythm(reader, Way.SUMMARY, Optional.empty());
    }

    @Test
    void standsInTheOrderOfGroupsNewestFirstEachWithItsReason() {
        heard(5, "Vanhempi seurattu", Why.WATCHED);
        heard(3, "Uudempi seurattu", Why.BEGUN);
        heard(4, "Mahdollisuus hakea", Why.CHANCE);
        heard(6, "Yhteisön kutsu", Why.CALLED);
        heard(7, "Vanhempi kysymys", Why.ASKED);
        heard(2, "Uudempi vastaus", Why.ANSWERED);

        rounds.summaries();

        var letter = mails.to(reader).getFirst();
        assertThat(letter.subject()).isEqualTo("6 lukematonta asiaa Kutomossa");
        assertThat(letter.text())
                .containsSubsequence(
                        "Sinulle\n-------", "Sinulle vastattiin: Uudempi vastaus", "Saatat tietää vastauksen: Vanhempi kysymys", "Yhteisöissäsi",
                        "Yhteisön kutsu", "Mitä seuraat", "Jotain alkoi siinä, mitä seuraat: Uudempi seurattu",
                        "Uutta siinä, mitä seuraat: Vanhempi seurattu", "Mahdollisuudet", "Mahdollisuus hakea");
        assertThat(letter.html()).containsSubsequence("<h2>", "Sinulle", "Uudempi vastaus", "Mitä seuraat", "Mahdollisuudet");
        assertThat(letter.leave()).isPresent();
    }

    @Test
    void tellsNothingTwiceAndIsNeverEmpty() {
        heard(3, "Kerran kerrottu", Why.WATCHED);
        rounds.summaries();
        assertThat(mails.to(reader)).hasSize(1);

        nextTurn();
        rounds.summaries();
        assertThat(mails.to(reader)).hasSize(1);

        var seen = heard(3, "Luettu sivulla", Why.WATCHED);
        var gone = heard(3, "Poistettu", Why.WATCHED);
        TestThings.read(seen, reader.id());
        TestThings.remove(gone);
        nextTurn();
        rounds.summaries();
        assertThat(mails.to(reader)).hasSize(1);

        heard(3, "Uusi asia", Why.WATCHED);
        nextTurn();
        rounds.summaries();
        assertThat(mails.to(reader)).hasSize(2);
        assertThat(mails.to(reader).getLast().text()).contains("Uusi asia").doesNotContain("Kerran kerrottu", "Luettu sivulla", "Poistettu");
    }

    @Test
    void leavesOutWhatWasReadAndWhatHasGoneByItself() {
        var read = heard(3, "Luettu", Why.ASKED);
        heard(3, "Lukematta", Why.WATCHED);
        reached.read(reader.id(), List.of(read));
        var other = mails.reader();
        delivered.ago(Duration.ofHours(3), TestThings.add("Meni jo", ""), Why.NAMED, other.id());
        rounds.atOnce();
        delivered.ago(Duration.ofHours(3), TestThings.add("Koosteeseen", ""), Why.WATCHED, other.id());

        rounds.summaries();

        assertThat(mails.to(reader).getFirst().text()).contains("Lukematta").doesNotContain("Luettu\n");
        assertThat(mails.to(other).getLast().text()).contains("Koosteeseen").doesNotContain("Meni jo");
    }

    @Test
    void showsTwentyAndCountsTheRest() {
        IntStream.range(0, 23).forEach(i -> heard(3, "Asia numero %02d.".formatted(i), Why.WATCHED));

        rounds.summaries();

        var letter = mails.to(reader).getFirst();
        assertThat(letter.subject()).isEqualTo("23 lukematonta asiaa Kutomossa");
        assertThat(letter.text()).contains("Lisäksi 3 asiaa odottaa ilmoituksissasi.").contains("Avaa ilmoitukset:\nhttp://kutomo.example/fi/notices");
        assertThat(letter.text().split("Asia numero", -1)).hasSize(21);
    }

    @Test
    void leavesRoomForMailsAtOnce() {
        mails.rhythm(reader, Way.AT_ONCE, Optional.empty());
        IntStream.range(0, 101).forEach(i -> heard(3, "Seurattu " + i, Why.WATCHED));
        rounds.summaries();
        assertThat(mails.to(reader)).hasSize(1);

        heard(1, "Sinulle", Why.NAMED);
        rounds.atOnce();

        assertThat(mails.to(reader)).hasSize(2);
    }

    @Test
    void comesOnceAtItsTurn() {
        heard(3, "Ensimmäinen", Why.WATCHED);
        rounds.summaries();
        heard(2, "Toinen", Why.WATCHED);

        rounds.summaries();
        rounds.summaries(Instant.now().plus(Duration.ofMinutes(1)));

        assertThat(mails.to(reader)).hasSize(1);
    }

    @Test
    void speaksEachLanguage() {
        var words = List.of("1 lukematon asia Kutomossa", "1 oläst sak i Kutomo", "1 thing to read in Kutomo");
        for (int i = 0; i < Lang.ALL.size(); i++) {
            var person = mails.reader();
            mails.speaks(person, Lang.ALL.get(i).tag());
            delivered.ago(Duration.ofHours(3), TestThings.add("Asia", ""), Why.WATCHED, person.id());
            rounds.summaries();
            assertThat(mails.to(person)).extracting(Mails.Kept::subject).containsExactly(words.get(i));
        }
    }

    private Ref heard(int hours, String title, Why why) {
        var thing = TestThings.add(title, "");
        delivered.ago(Duration.ofHours(hours), thing, why, reader.id());
        return thing;
    }

    /** As if the last summary had come a day earlier. */
    private void nextTurn() {
        sql.sql("update notifications.summary_turn set turn = turn - interval '1 day' where person = :person").param("person", reader.id()).update();
    }
}
