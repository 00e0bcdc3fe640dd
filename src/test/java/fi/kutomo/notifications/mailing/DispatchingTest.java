package fi.kutomo.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.notifications.BrokenThings;
import fi.kutomo.notifications.TestThings;
import fi.kutomo.notifications.inbox.Delivered;
import fi.kutomo.notifications.rhythm.Rhythm.Quiet;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails about single notices; the program makes its own rounds meanwhile, so only what has been written is looked at. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class DispatchingTest {

    private static final Duration LONG_AGO = Duration.ofMinutes(11);

    @Autowired
    ApplicationContext program;

    @Autowired
    Rounds rounds;

    @Autowired
    Dispatching dispatching;

    @Autowired
    Reached reached;

    @Autowired
    TransactionTemplate transaction;

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
    }

    @Test
    void waitsTenMinutesAndWritesOnce() {
        var thing = TestThings.add("Kuka kuskaa ruoan?", "Meillä kuskaa naapuri.");
        delivered.ago(Duration.ofMinutes(9), thing, Why.ANSWERED, reader.id());
        rounds.atOnce();
        assertThat(mails.to(reader)).isEmpty();

        var other = TestThings.add("Toinen ketju", "Ruoka haetaan yhdessä.");
        delivered.ago(LONG_AGO, other, Why.NAMED, reader.id());
        rounds.atOnce();
        rounds.atOnce();

        var letter = mails.to(reader).getFirst();
        assertThat(mails.to(reader)).hasSize(1);
        assertThat(letter.subject()).isEqualTo("Sinut mainittiin: Toinen ketju");
        assertThat(letter.text())
                .contains("Tähän viestiin ei voi vastata", "Maija Esimerkki: Ruoka haetaan yhdessä.", "http://kutomo.example/fi/search?q=" + other.id())
                .contains("Vähemmän näitä viestejä, tai ei yhtään:\nhttp://kutomo.example/fi/unsubscribe/");
        assertThat(letter.html()).contains("lang=\"fi\"", "<strong>Toinen ketju</strong>", "<strong>Maija Esimerkki</strong>");
        assertThat(letter.leave()).contains("http://kutomo.example/fi/unsubscribe/" + Mails.token(program, reader.id()));
        assertThat(delivered.unread(other, reader.id())).as("a mail that was sent is not a notice that was read").isTrue();
    }

    @Test
    void writesNothingOfWhatWasReadOrMayNotBeReadAnyMore() {
        var read = heard("Luettu ilmoitus");
        var seen = heard("Luettu sivulla");
        var hidden = heard("Kielletty");
        var gone = heard("Poistettu");
        reached.read(reader.id(), List.of(read));
        TestThings.read(seen, reader.id());
        TestThings.hide(hidden, reader.id());
        TestThings.remove(gone);

        rounds.atOnce();

        assertThat(mails.to(reader)).isEmpty();
        assertThat(reached.waiting(reader.id())).isZero();
    }

    @Test
    void writesOnceAlsoWhenSeveralNodesGoRound() throws Exception {
        IntStream.range(0, 5).forEach(i -> heard("Ketju " + i));

        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> round = () -> dispatching.atOnce(reader.id());
            for (var done : nodes.invokeAll(List.of(round, round, round, round))) {
                done.get();
            }
        }

        assertThat(mails.to(reader)).hasSize(5).extracting(Mails.Kept::subject).doesNotHaveDuplicates();
    }

    @Test
    void writesOfOtherThingsWhenOneOwnerFails() {
        var broken = BrokenThings.add();
        delivered.ago(LONG_AGO, broken, Why.ANSWERED, reader.id());
        heard("Ehjä ketju");

        rounds.atOnce();

        assertThat(mails.to(reader)).extracting(Mails.Kept::subject).containsExactly("Sinulle vastattiin: Ehjä ketju");
        assertThat(delivered.unread(broken, reader.id())).as("it waits until its owner tells it").isTrue();
    }

    @Test
    void writesOfWhatCanBeToldAlsoBehindAHundredThatCannot() {
        IntStream.range(0, 100).forEach(i -> delivered.ago(Duration.ofHours(1), BrokenThings.add(), Why.ANSWERED, reader.id()));
        heard("Ehjä ketju");

        rounds.atOnce();

        assertThat(mails.to(reader)).extracting(Mails.Kept::subject).containsExactly("Sinulle vastattiin: Ehjä ketju");
    }

    @Test
    void losesNothingAndDoublesNothingWhenItIsStoppedInBetween() {
        heard("Keskeytyvä");

        transaction.executeWithoutResult(act -> {
            dispatching.atOnce(reader.id());
            act.setRollbackOnly();
        });
        assertThat(mails.to(reader)).isEmpty();

        rounds.atOnce();
        rounds.atOnce();
        assertThat(mails.to(reader)).hasSize(1);
    }

    /** What a program leaves that is killed: a connection that is gone in the middle of its work. */
    @Test
    void losesNothingAndDoublesNothingWhenItsConnectionIsCut() {
        IntStream.range(0, 7).forEach(i -> heard("Ketju " + i));
        TestThings.meanwhile(this::cut);

        assertThatThrownBy(() -> dispatching.atOnce(reader.id())).isInstanceOf(RuntimeException.class);
        assertThat(mails.to(reader)).isEmpty();

        rounds.atOnce();
        rounds.atOnce();
        assertThat(mails.to(reader)).hasSize(7).extracting(Mails.Kept::subject).doesNotHaveDuplicates();
    }

    /** In another thread, for this one holds the connection. */
    private void cut() {
        try (var other = Executors.newSingleThreadExecutor()) {
            other.execute(() -> sql.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and state = 'idle in transaction' and query like '%notifications.notice%'
                    """).query(Boolean.class).list());
        }
    }

    @Test
    void waitsUntilQuietHoursAreOver() {
        mails.rhythm(reader, Way.AT_ONCE, Optional.of(new Quiet(Mails.hour(), (Mails.hour() + 2) % 24)));
        heard("Yöllinen");
        rounds.atOnce();
        assertThat(mails.to(reader)).isEmpty();

        mails.rhythm(reader, Way.AT_ONCE, Optional.of(new Quiet((Mails.hour() + 2) % 24, (Mails.hour() + 4) % 24)));
        rounds.atOnce();
        assertThat(mails.to(reader)).hasSize(1);
    }

    @Test
    void writesNotToWhoeverWantsNoneOrIsShutOut() {
        mails.rhythm(reader, Way.NOTHING, Optional.empty());
        heard("Ei sähköpostia");
        var shut = mails.reader();
        delivered.ago(LONG_AGO, TestThings.add("Jäähyllä", ""), Why.NAMED, shut.id());
        program.getBean(PersonStore.class).suspend(shut.id(), Instant.now().plus(Duration.ofDays(1)), "Koe", Optional.empty());

        rounds.atOnce();

        assertThat(mails.to(reader)).isEmpty();
        assertThat(mails.to(shut)).isEmpty();
    }

    @Test
    void writesNoMoreThanAHundredADayAndNothingOld() {
        IntStream.range(0, 105).forEach(i -> heard("Ketju " + i));
        var old = TestThings.add("Vanha asia", "");
        delivered.ago(Duration.ofDays(3), old, Why.NAMED, reader.id());

        rounds.atOnce();
        rounds.atOnce();

        assertThat(mails.to(reader)).hasSize(100).noneMatch(letter -> letter.subject().contains("Vanha asia"));
    }

    @Test
    void writesNoMoreThanAHundredADayAlsoWhenSeveralNodesGoRound() throws Exception {
        IntStream.range(0, 205).forEach(i -> heard("Ketju " + i));

        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> round = () -> dispatching.atOnce(reader.id());
            for (var done : nodes.invokeAll(List.of(round, round, round, round))) {
                done.get();
            }
        }

        assertThat(mails.to(reader)).hasSize(100);
    }

    /** The other one sees only what has come since: it must not count its own hundred. */
    @Test
    void writesNoMoreThanAHundredADayAlsoWhenMoreComeWhileANodeIsWriting() throws Exception {
        IntStream.range(0, 60).forEach(i -> heard("Ketju " + i));

        try (var node = Executors.newSingleThreadExecutor()) {
            TestThings.meanwhile(() -> {
                var other = node.submit(() -> {
                    IntStream.range(60, 205).forEach(i -> heard("Ketju " + i));
                    return dispatching.atOnce(reader.id());
                });
                Awaitility.await().until(() -> other.isDone() || waits());
            });
            dispatching.atOnce(reader.id());
        }

        assertThat(mails.to(reader)).hasSize(100);
    }

    private boolean waits() {
        return sql.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)").query(Boolean.class).single();
    }

    @Test
    void writesOfTheOldestFirst() {
        delivered.ago(LONG_AGO, TestThings.add("Myöhempi", ""), Why.ANSWERED, reader.id());
        delivered.ago(Duration.ofHours(2), TestThings.add("Aiempi", ""), Why.ANSWERED, reader.id());

        dispatching.atOnce(reader.id());

        assertThat(mails.to(reader)).extracting(Mails.Kept::subject).containsExactly("Sinulle vastattiin: Aiempi", "Sinulle vastattiin: Myöhempi");
    }

    @Test
    void speaksTheLanguageOfTheReaderAndMarksThatOfTheThing() {
        mails.speaks(reader, "sv");
        var thing = TestThings.add("Kuka kuskaa?", "Maija", "Naapuri <b>kuskaa</b>.", Lang.FI);
        delivered.ago(LONG_AGO, thing, Why.ANSWERED, reader.id());

        rounds.atOnce();

        var letter = mails.to(reader).getFirst();
        assertThat(letter.lang()).isEqualTo("sv");
        assertThat(letter.subject()).isEqualTo("Du har fått svar: Kuka kuskaa?");
        assertThat(letter.text()).contains("Kuka kuskaa? (suomi)", "Läs i Kutomo:");
        assertThat(letter.html()).contains("lang=\"fi\"><strong>Kuka kuskaa?</strong>", "Naapuri &lt;b&gt;kuskaa&lt;/b&gt;.");
    }

    private Ref heard(String title) {
        var thing = TestThings.add(title, "Sanoja.");
        delivered.ago(LONG_AGO, thing, Why.ANSWERED, reader.id());
        return thing;
    }
}
