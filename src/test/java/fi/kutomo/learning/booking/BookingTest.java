package fi.kutomo.learning.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.learning.MadeLearning;
import fi.kutomo.learning.booking.Booking.State;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Times are booked once each, and free seats go to the first in the queue. */
@KutomoTest
@RecordApplicationEvents
class BookingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    private TestPeople people;
    private MadeLearning made;
    private Reserving reserving;
    private BookingStore bookings;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        made = new MadeLearning(program);
        reserving = program.getBean(Reserving.class);
        bookings = program.getBean(BookingStore.class);
    }

    @Test
    void givesTheLastSeatsOnceWhoeverComesAtTheSameMoment() throws Exception {
        int many = 16;
        var slot = slot(3);
        var guests = guests(many);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var tries = guests.stream().map(guest -> threads.submit(() -> {
                start.await();
                return reserving.book(slot, "", guest);
            })).toList();
            start.countDown();
            var got = new ArrayList<State>();
            for (var attempt : tries) {
                got.add(attempt.get());
            }

            assertThat(got).filteredOn(State.BOOKED::equals).hasSize(3);
            assertThat(got).filteredOn(State.WAITING::equals).hasSize(many - 3);
        }
        assertThat(bookings.of(slot)).extracting(Booking::seat).filteredOn(Optional::isPresent).containsExactlyInAnyOrder(Optional.of(1), Optional.of(2), Optional.of(3));
    }

    @Test
    void letsNobodyBeAtTwoPlacesAtOnceHoweverFast() throws Exception {
        var guest = guests(1).getFirst();
        var slots = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) {
            slots.add(slot(1));
        }
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(slots.size())) {
            var tries = slots.stream().map(slot -> threads.submit(() -> {
                start.await();
                return reserving.book(slot, "", guest);
            })).toList();
            start.countDown();

            assertThat(tries.stream().filter(attempt -> {
                try {
                    return attempt.get() == State.BOOKED;
                } catch (Exception no) {
                    assertThat(no).hasRootCauseMessage("learning.booking.refused.busy");
                    return false;
                }
            })).hasSize(1);
        }
    }

    @Test
    void keepsItsPromisesThroughManyActs() {
        for (int round = 0; round < 12; round++) {
            long seed = 20261123L + round;
            var random = new Random(seed);
            int seats = 1 + random.nextInt(3);
            var slot = slot(seats);
            var guests = guests(6);
            for (int act = 0; act < 30; act++) {
                var before = queue(slot);
                var guest = guests.get(random.nextInt(guests.size()));
                switch (random.nextInt(4)) {
                    case 0 -> letLapse(slot);
                    case 1 -> leave(slot, guest);
                    default -> reserving.book(slot, "", guest);
                }
                var all = bookings.of(slot);
                var seated = all.stream().flatMap(each -> each.seat().stream()).toList();
                assertThat(seated).as("seed %s, act %s", seed, act).hasSizeLessThanOrEqualTo(seats).doesNotHaveDuplicates().allMatch(seat -> seat <= seats);
                assertThat(all).as("seed %s, act %s", seed, act).extracting(Booking::person).doesNotHaveDuplicates();
                if (seated.size() < seats) {
                    assertThat(all).as("seed %s, act %s: who waits has let seats go", seed, act).filteredOn(each -> each.state() == State.WAITING).allMatch(each -> each.lapses() > 1);
                }
                var after = queue(slot);
                assertThat(after.stream().filter(before::contains).toList())
                        .as("seed %s, act %s: nobody overtakes", seed, act)
                        .isEqualTo(before.stream().filter(after::contains).toList());
            }
        }
    }

    @Test
    void offersAFreeSeatToTheFirstInTheQueueAndGoesOn() {
        var slot = slot(1);
        var guests = guests(3);
        guests.forEach(guest -> reserving.book(slot, "", guest));
        events.clear();

        reserving.cancel(slot, guests.get(0));
        assertThat(states(slot)).isEqualTo(Map.of(id(guests.get(1)), State.OFFERED, id(guests.get(2)), State.WAITING));
        assertThat(notices()).singleElement().satisfies(notice -> assertThat(notice.to()).isEqualTo(Map.of(id(guests.get(1)), Why.CHANCE)));
        assertThat(reserving.book(slot, "", guests.get(0))).as("whoever comes back stands at the end").isEqualTo(State.WAITING);

        letLapse(slot);
        assertThat(states(slot)).containsEntry(id(guests.get(2)), State.OFFERED).containsEntry(id(guests.get(1)), State.WAITING);
        assertThat(reserving.book(slot, "", guests.get(2))).isEqualTo(State.BOOKED);
        assertThat(queue(slot)).as("who let it go stands behind").containsExactly(id(guests.get(0)), id(guests.get(1)));
    }

    @Test
    void holdsASeatShorterTheNearerItIs() {
        var now = Instant.parse("2026-11-23T08:00:00Z");

        assertThat(Queue.until(now, now.plus(Duration.ofDays(9)))).isEqualTo(now.plus(Duration.ofHours(24)));
        assertThat(Queue.until(now, now.plus(Duration.ofHours(40)))).isEqualTo(now.plus(Duration.ofHours(12)));
        assertThat(Queue.until(now, now.plus(Duration.ofHours(5)))).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(Queue.until(now, now.plus(Duration.ofMinutes(20)))).isEqualTo(now.plus(Duration.ofMinutes(20)));
    }

    @Test
    void tellsEverybodyWhenATimeIsCancelledAndKeepsItInCalendars() throws Exception {
        var offer = made.offer("OPEN", null);
        var slot = made.slot(offer, null, 1, Duration.ofDays(7));
        var weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        var guest = people.with(Assurance.SPONSORED);
        assertThat(as(guest).open("/fi/times/" + slot).getContentAsString()).doesNotContain("etana.example");
        as(guest).send("/fi/times/" + slot + "/booking", "words", "Mittarit");
        assertThat(as(guest).open("/fi/times/" + slot).getContentAsString()).contains("https://etana.example/huone", "varattu");
        assertThat(as(guest).open("/fi/times/" + slot + "/calendar.ics").getContentAsString()).contains("UID:time-" + slot + "@kutomo", "STATUS:CONFIRMED", "CONFERENCE");
        assertThat(new TestBrowser(web).open("/fi/times/" + slot + "/calendar.ics").getContentAsString()).doesNotContain("CONFERENCE", "etana.example");
        assertThat(as(weaver).open("/fi/times/" + slot).getContentAsString()).contains(guest.name(), "Mittarit").doesNotContain(guest.email());
        assertThat(as(people.with(Assurance.SPONSORED)).open("/fi/times/" + slot).getContentAsString()).doesNotContain(guest.name(), "Mittarit");

        assertThat(as(weaver).send("/fi/times/" + slot + "/cancellation", "reason", "").getStatus()).isEqualTo(422);
        as(weaver).send("/fi/times/" + slot + "/cancellation", "reason", "Sparraaja sairastui");

        assertThat(notices().getLast().to()).isEqualTo(Map.of(guest.id(), Why.CALLED));
        assertThat(as(guest).open("/fi/times/" + slot).getContentAsString()).contains("Sparraaja sairastui");
        assertThat(as(guest).open("/fi/times/" + slot + "/calendar.ics").getContentAsString()).contains("STATUS:CANCELLED", "SEQUENCE:1");
        assertThatThrownBy(() -> reserving.book(slot, "", caller(weaver))).isInstanceOf(Refused.class);
    }

    @Test
    void givesAMentorsTimesToThoseAloneWhomTheMentorHasTaken() throws Exception {
        var mentor = people.with(Assurance.SPONSORED);
        var seeker = people.with(Assurance.SPONSORED);
        made.mentor(mentor.id(), 2, "resource/know-how");
        var pairing = made.pairing(made.request(seeker.id()), mentor.id(), "ASKED");
        var given = as(mentor).send("/fi/mentoring/times", "day", "1.3.2027", "time", "14.00", "minutes", "60", "seats", "1", "place", "", "online", "https://etana.example/huone");
        assertThat(given.getStatus()).isEqualTo(303);
        var slot = UUID.fromString(String.valueOf(given.getHeader("Location")).replaceFirst("\\?.*", "").replaceFirst(".*/", ""));

        assertThat(as(seeker).open("/fi/times/" + slot).getStatus()).as("before the mentor said yes").isEqualTo(404);
        assertThatThrownBy(() -> reserving.book(slot, "", caller(seeker))).isInstanceOf(NotFound.class);
        sql.sql("update learning.pairing set state = 'TRIAL' where id = :id").param("id", pairing).update();
        assertThat(as(seeker).open("/fi/mentoring/pairings/" + pairing + "/times").getContentAsString()).contains("/fi/times/" + slot);
        assertThat(reserving.book(slot, "", caller(seeker))).isEqualTo(State.BOOKED);
        assertThat(notices().getLast().to()).isEqualTo(Map.of(mentor.id(), Why.CALLED));

        var twice = as(mentor).send("/fi/mentoring/times", "day", "1.3.2027", "time", "14.30", "minutes", "60", "seats", "1", "place", "Metso", "online", "");
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(twice.getContentAsString()).contains("14.30", "Metso", "samaan aikaan");
    }

    private List<UUID> queue(UUID slot) {
        return bookings.of(slot).stream().filter(each -> each.state() == State.WAITING).map(Booking::person).toList();
    }

    private void letLapse(UUID slot) {
        sql.sql("update learning.booking set until = now() - interval '1 second' where slot = :slot and state = 'OFFERED'").param("slot", slot).update();
        reserving.goOn(slot);
    }

    private void leave(UUID slot, Caller guest) {
        try {
            reserving.cancel(slot, guest);
        } catch (Refused notThere) {
            assertThat(bookings.of(slot)).extracting(Booking::person).doesNotContain(id(guest));
        }
    }

    private Map<UUID, State> states(UUID slot) {
        return bookings.of(slot).stream().collect(Collectors.toMap(Booking::person, Booking::state));
    }

    private UUID slot(int seats) {
        return made.slot(made.offer("OPEN", null), null, seats, Duration.ofDays(7));
    }

    private List<Caller> guests(int many) {
        var guests = new ArrayList<Caller>();
        for (int i = 0; i < many; i++) {
            guests.add(caller(people.with(Assurance.SPONSORED)));
        }
        return guests;
    }

    private static UUID id(Caller guest) {
        return guest.person().orElseThrow();
    }

    private List<Notice> notices() {
        return events.stream(Notice.class).toList();
    }

    private static Caller caller(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), person.roles().contains(Role.WEAVER) ? Set.of(Role.MEMBER, Role.WEAVER) : Set.of(Role.MEMBER), Lang.FI);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
