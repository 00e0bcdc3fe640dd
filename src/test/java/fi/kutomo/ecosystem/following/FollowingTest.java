package fi.kutomo.ecosystem.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.accounts.Consents;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Branches;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Founding;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.actors.Stating;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.organisations.Merging;
import fi.kutomo.knowledge.organisations.ProposalStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest
class FollowingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Ties ties;

    @Autowired
    Watching watching;

    @Autowired
    Following following;

    @Autowired
    NamedOrganisations names;

    @Autowired
    JdbcClient sql;

    MadeActors made;

    @BeforeEach
    void make() {
        made = new MadeActors(program);
    }

    private Optional<Woven.Derived> tie(String kind, PermanentId one, PermanentId other) {
        return tie(kind, Actor.idOf(one), Actor.idOf(other));
    }

    private Optional<Woven.Derived> tie(String kind, UUID a, UUID b) {
        var between = ties.visible(Caller.visitor(Lang.FI), Optional.empty()).derived().stream()
                .filter(tie -> tie.from().equals(a) && tie.to().equals(b) || tie.from().equals(b) && tie.to().equals(a))
                .toList();
        assertThat(ties.visible(Caller.visitor(Lang.FI), Optional.empty(), Set.of(a, b)).derived())
                .as("asked of these two alone it is the same")
                .containsExactlyInAnyOrderElementsOf(between);
        return between.stream().filter(tie -> tie.kind().equals(kind)).findFirst();
    }

    private static List<String> ids(PermanentId... ids) {
        return List.of(ids).stream().map(PermanentId::value).toList();
    }

    private String said(PermanentId organisation, String facet) {
        return sql.sql("select coalesce(string_agg(term, ' ' order by term), '') from ecosystem.statement where actor = :actor and facet = :facet")
                .param("actor", Actor.idOf(organisation))
                .param("facet", facet)
                .query(String.class)
                .single();
    }

    @Test
    void weighsCommonProjectsByTheNumberOfThoseWhoCarryThemOut() {
        var a = made.organisation("Esimerkki A", Map.of());
        var b = made.organisation("Esimerkki B", Map.of());
        var c = made.organisation("Esimerkki C", Map.of());
        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke p1", Map.of("implementers", ids(a), "partners", ids(b, c), "start", List.of("2015-03-01")));
        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke p2", Map.of("implementers", ids(a, b), "start", List.of("2016-01-01"), "end", List.of("2017-12-31")));

        assertThat(tie("SAME_PROJECT", a, b).orElseThrow().weight()).isCloseTo(1.5, within(1e-12));
        assertThat(tie("SAME_PROJECT", a, c).orElseThrow().weight()).isCloseTo(0.5, within(1e-12));
        assertThat(tie("SAME_PROJECT", a, b).orElseThrow().undertakings()).isEqualTo(2);
        assertThat(tie("SAME_PROJECT", a, b).orElseThrow().began()).contains(java.time.LocalDate.of(2015, 3, 1));
        assertThat(tie("SAME_PROJECT", a, b).orElseThrow().ended()).isEmpty();
    }

    @Test
    void tiesOfADayFollowFromWhatRanThen() {
        var a = made.organisation("Esimerkki ajassa A", Map.of());
        var b = made.organisation("Esimerkki ajassa B", Map.of());
        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke varhainen", Map.of("implementers", ids(a, b), "start", List.of("2008-01-01"), "end", List.of("2010-12-31")));
        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke myöhäinen", Map.of("implementers", ids(a, b), "start", List.of("2019-01-01"), "end", List.of("2020-12-31")));

        assertThat(weights(a, "2010-12-31")).containsExactly(1.0);
        assertThat(weights(a, "2015-06-01")).isEmpty();
        assertThat(tie("SAME_PROJECT", a, b).orElseThrow().weight()).isEqualTo(2);
    }

    private List<Double> weights(PermanentId of, String day) {
        return ties.visible(Caller.visitor(Lang.FI), Optional.of(java.time.LocalDate.parse(day))).derived().stream()
                .filter(tie -> tie.from().equals(Actor.idOf(of)) || tie.to().equals(Actor.idOf(of)))
                .map(Woven.Derived::weight)
                .toList();
    }

    @Test
    void tiesThoseOfOneProgrammeApartFromProjects() {
        var a = made.organisation("Esimerkki ohjelmassa A", Map.of());
        var b = made.organisation("Esimerkki ohjelmassa B", Map.of());
        made.undertaking(EntryKind.PROGRAMME, "Esimerkkikokonaisuus", Map.of("actors", ids(a, b)));

        assertThat(tie("SAME_PROGRAMME", a, b)).isPresent();
        assertThat(tie("SAME_PROJECT", a, b)).isEmpty();
    }

    @Test
    void tiesThroughModelsAndReadsTheBranchOfProjects() {
        var a = made.organisation("Esimerkki mallissa A", Map.of());
        var b = made.organisation("Esimerkki mallissa B", Map.of());
        var c = made.organisation("Esimerkki mallissa C", Map.of());
        var model = made.undertaking(EntryKind.MODEL, "Esimerkkimalli", Map.of("organisations", ids(a, b), "branches", List.of("branch/stm")));
        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke, joka levittää", Map.of("implementers", ids(c, b), "models", ids(model), "branches", List.of("branch/tem")));

        assertThat(tie("SAME_MODEL", a, b)).isPresent();
        assertThat(tie("MODEL_FROM", c, a).orElseThrow()).satisfies(from -> assertThat(List.of(from.from(), from.to())).containsExactly(Actor.idOf(c), Actor.idOf(a)));
        assertThat(tie("MODEL_FROM", b, a)).as("who is behind the model does not take it from itself").isEmpty();
        var branches = program.getBean(Branches.class);
        var sight = program.getBean(Sights.class).of(Caller.visitor(Lang.FI));
        assertThat(branches.of(List.of(Actor.idOf(a), Actor.idOf(b), Actor.idOf(c)), sight.today(), sight))
                .as("of two branches neither is the one")
                .containsExactlyInAnyOrderEntriesOf(Map.of(Actor.idOf(a), "branch/stm", Actor.idOf(c), "branch/tem"));
        sql.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at) values (gen_random_uuid(), :actor, 'BRANCH', 'branch/ym', 3, 'SELF', now())")
                .param("actor", Actor.idOf(b))
                .update();
        assertThat(branches.of(List.of(Actor.idOf(b)), sight.today(), sight)).as("what is said counts before what is read").containsValue("branch/ym");
    }

    @Test
    void doesTheSameWhenItLooksAgain() {
        var a = made.organisation("Esimerkki toistuva A", Map.of());
        var b = made.organisation("Esimerkki toistuva B", Map.of());
        var project = made.undertaking(EntryKind.PROJECT, "Esimerkkihanke toistuva", Map.of("implementers", ids(a, b)));
        var following = program.getBean(Following.class);
        var before = sql.sql("select count(*) from ecosystem.participation").query(Long.class).single();

        following.look(List.of(made.entry(project), made.entry(a)));
        following.look(List.of(made.entry(project)));

        assertThat(sql.sql("select count(*) from ecosystem.participation").query(Long.class).single()).isEqualTo(before);
        assertThat(tie("SAME_PROJECT", a, b).orElseThrow().weight()).isEqualTo(1);
        MadeActors.await("nothing to catch up with", () -> watching.catchUp() == 0);
    }

    @Test
    void takesOverSectorThemesAndRegionsOfTheDescription() {
        var id = made.organisation(
                "Esimerkki kuvattu",
                Map.of("sector", List.of("sector/association"), "themes", List.of("theme/homelessness"), "areas", List.of("municipality/837", "country/FI")));

        assertThat(said(id, "SECTOR")).isEqualTo("sector/association");
        assertThat(said(id, "THEME")).isEqualTo("theme/homelessness");
        assertThat(said(id, "REGION")).isEqualTo("country/FI region/06");
    }

    @Test
    void knowsAnAuthorityByItsNameUntilAnEntryBearsIt() {
        var name = "Esimerkkilän elinkeino-, liikenne- ja ympäristökeskus";
        var a = made.organisation("Esimerkki tuettu", Map.of());
        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke tuettu", Map.of("implementers", ids(a), "authority", List.of(name.replace(",", " "))));
        var nameless = Actor.idOfAuthority(names.key(name));
        assertThat(tie("AUTHORITY_OF", nameless, Actor.idOf(a)).orElseThrow().from()).isEqualTo(nameless);

        var described = made.organisation(name.toUpperCase(java.util.Locale.ROOT), Map.of());
        MadeActors.await("the authority is the organisation", () -> tie("AUTHORITY_OF", described, a).isPresent());
        assertThat(tie("AUTHORITY_OF", nameless, Actor.idOf(a))).isEmpty();
        assertThat(state(nameless)).isEqualTo("GONE");

        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke myöhempi", Map.of("implementers", ids(a), "authority", List.of(name)));
        assertThat(tie("AUTHORITY_OF", described, a).orElseThrow().weight()).isEqualTo(2);
        assertThat(said(described, "ROLE")).as("whoever decides on money is found as a funder").isEqualTo("actor-role/funder");
        assertThat(said(a, "ROLE")).isEmpty();
    }

    @Test
    void letsAnAuthorityGoWhenNoProjectNamesItAnyMore() {
        var a = made.organisation("Esimerkki oikaistu", Map.of());
        var project = made.undertaking(
                EntryKind.PROJECT, "Esimerkkihanke väärin kirjoitettu", Map.of("implementers", ids(a), "authority", List.of("Esimerkkilän viranomanen")));
        var misspelled = Actor.idOfAuthority(names.key("Esimerkkilän viranomanen"));
        var catalogue = program.getBean(Catalogue.class);
        MadeActors.await("a card", () -> catalogue.find(misspelled).isPresent());
        assertThat(catalogue.find(misspelled).orElseThrow().texts().get(Lang.FI).body()).contains("ahoittaja");

        says(misspelled);
        tied(misspelled, Actor.idOf(a));

        write(project, "Esimerkkilän viranomainen", a);

        assertThat(state(misspelled)).isEqualTo("GONE");
        for (var held : List.of(
                "select valid_to from ecosystem.statement where facet = 'NEED' and actor = :id", "select valid_to from ecosystem.tie where from_actor = :id")) {
            assertThat(sql.sql(held).param("id", misspelled).query(LocalDate.class).single())
                    .as("what was said of it is over, and stays as something that was")
                    .isEqualTo(LocalDate.now(Ui.ZONE).minusDays(1));
        }
        assertThat(catalogue.find(misspelled)).isEmpty();
        assertThat(state(Actor.idOfAuthority(names.key("Esimerkkilän viranomainen")))).isEqualTo("SHOWN");

        write(project, "Esimerkkilän viranomanen", a);

        assertThat(state(misspelled)).isEqualTo("SHOWN");
        assertThat(catalogue.find(misspelled).orElseThrow().texts().get(Lang.FI).body()).contains("ahoittaja");
    }

    private void write(PermanentId project, String authority, PermanentId implementer) {
        var content = Content.empty()
                .withOriginal("title", Lang.FI, "Esimerkkihanke")
                .withOriginal("summary", Lang.FI, "Esimerkki.")
                .withValues("implementers", ids(implementer))
                .withValues("authority", List.of(authority));
        program.getBean(Entries.class).take(List.of(new Arrival(Optional.of(project), EntryKind.PROJECT, Lang.FI, content, "test")), true, Caller.system());
        MadeActors.await(authority, () -> sql.sql("select count(*) from ecosystem.participation where entry = :entry and part = 'AUTHORITY' and actor = :actor")
                .param("entry", made.entry(project).value())
                .param("actor", Actor.idOfAuthority(names.key(authority)))
                .query(Long.class)
                .single() == 1);
    }

    /** Permanent ids run on, so anybody can name a network like the next ones. */
    @Test
    void leavesToOrganisationsTheAddressesThatAreTheirIds() {
        var here = made.organisation("Esimerkki nykyinen", Map.of());
        var founding = program.getBean(Founding.class);
        int serial = Integer.parseInt(here.value().substring(9, here.value().length() - 1));
        int year = Integer.parseInt(here.value().substring(4, 8));
        for (int ahead = 0; ahead < 4; ahead++) {
            var name = PermanentId.of(year, serial + ahead).value();
            assertThat(founding.found(new LocalizedText(Map.of(Lang.FI, name)), LocalizedText.empty(), Caller.system())).isNotEqualTo("actors/" + made.slug(here));
        }

        var next = made.organisation("Esimerkki seuraava", Map.of());

        assertThat(sql.sql("select slug from ecosystem.actor where id = :id").param("id", Actor.idOf(next)).query(String.class).single()).isEqualTo(made.slug(next));
    }

    private UUID suggested(PermanentId about) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into ecosystem.suggestion (id, actor, about, lang, words, source, state, sent_at)
                values (:id, :actor, 'NEED', 'fi', 'Esimerkki', '', 'OPEN', now())
                """)
                .param("id", id)
                .param("actor", Actor.idOf(about))
                .update();
        return id;
    }

    private void need(PermanentId of, String term) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
                values (gen_random_uuid(), :actor, 'NEED', :term, 'SELF', 3, now())
                """)
                .param("actor", Actor.idOf(of))
                .param("term", term)
                .update();
    }

    private void says(UUID actor) {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
                values (gen_random_uuid(), :actor, 'NEED', 'resource/time', 'WEAVER', 3, now())
                """)
                .param("actor", actor)
                .update();
    }

    private void tied(UUID from, UUID to) {
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (gen_random_uuid(), 'FUNDS', :from, :to, 'SAYS', 'SAYS', 3, 3, current_date, now(), now())
                """)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void belongs(PermanentId member, UUID network, String word, @org.jspecify.annotations.Nullable String until) {
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, valid_to, affirmed_on, claimed_at, changed_at)
                values (gen_random_uuid(), 'MEMBER_OF', :member, :network, 'SAYS', :word, 3, 3, :until::date, current_date, now(), now())
                """)
                .param("member", Actor.idOf(member))
                .param("network", network)
                .param("word", word)
                .param("until", until, java.sql.Types.VARCHAR)
                .update();
    }

    private UUID proposal(PermanentId kept, PermanentId other) {
        return program.getBean(ProposalStore.class).open(0, 10_000).stream()
                .filter(each -> each.kept().equals(made.entry(kept)) && each.other().equals(made.entry(other)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID merge(PermanentId kept, PermanentId other) {
        var proposal = proposal(kept, other);
        program.getBean(Merging.class).accept(proposal, "Sama yritys.", Caller.system());
        MadeActors.await("the other is gone", () -> state(Actor.idOf(other)).equals("GONE"));
        return proposal;
    }

    private void undo(UUID proposal, PermanentId other) {
        program.getBean(Merging.class).undo(proposal, Caller.system());
        MadeActors.await("the other is back", () -> state(Actor.idOf(other)).equals("SHOWN"));
    }

    @Test
    void givesEveryoneTheirOwnBackAfterTwoMerges() {
        var first = made.organisation("Esimerkki kolmesti Oy", Map.of());
        var second = made.organisation("ESIMERKKI KOLMESTI OY", Map.of());
        var third = made.organisation("Esimerkki Kolmesti", Map.of());
        need(second, "resource/space");
        need(third, "resource/time");
        var network = UUID.fromString(made.network("Esimerkkiverkosto kolmesti", Optional.empty()));
        belongs(third, network, "SAYS", null);
        var suggestion = suggested(third);

        var one = merge(second, third);
        var two = merge(first, second);

        assertThat(said(first, "NEED")).isEqualTo("resource/space resource/time");
        assertThat(member(network)).containsExactly(Actor.idOf(first));
        assertThat(about(suggestion)).as("whoever stands there now answers").isEqualTo(Actor.idOf(first));

        undo(two, second);

        assertThat(said(first, "NEED")).isEmpty();
        assertThat(said(second, "NEED")).isEqualTo("resource/space resource/time");
        assertThat(member(network)).containsExactly(Actor.idOf(second));

        undo(one, third);

        assertThat(said(second, "NEED")).isEqualTo("resource/space");
        assertThat(said(third, "NEED")).isEqualTo("resource/time");
        assertThat(member(network)).containsExactly(Actor.idOf(third));
        assertThat(about(suggestion)).isEqualTo(Actor.idOf(third));
    }

    private UUID about(UUID suggestion) {
        return sql.sql("select actor from ecosystem.suggestion where id = :id").param("id", suggestion).query(UUID.class).single();
    }

    @Test
    void movesARunningTieBesideOneThatIsOverOrDenied() {
        var kept = made.organisation("Esimerkki vanha jäsen Oy", Map.of());
        var other = made.organisation("ESIMERKKI VANHA JÄSEN OY", Map.of());
        var left = UUID.fromString(made.network("Esimerkkiverkosto, josta lähdettiin", Optional.empty()));
        var denied = UUID.fromString(made.network("Esimerkkiverkosto, joka kielsi", Optional.empty()));
        var both = UUID.fromString(made.network("Esimerkkiverkosto kummankin", Optional.empty()));
        belongs(kept, left, "SAYS", "2020-12-31");
        belongs(kept, denied, "DENIES", null);
        belongs(kept, both, "SAYS", null);
        for (var network : List.of(left, denied, both)) {
            belongs(other, network, "SAYS", null);
        }

        merge(kept, other);

        assertThat(running(kept, left)).isEqualTo(1);
        assertThat(running(kept, denied)).isEqualTo(1);
        assertThat(running(kept, both)).as("one tie runs once").isEqualTo(1);
    }

    private long running(PermanentId member, UUID network) {
        return ties.visible(Caller.visitor(Lang.FI), Optional.of(LocalDate.now(Ui.ZONE))).stated().stream()
                .filter(tie -> tie.from().equals(Actor.idOf(member)) && tie.to().equals(network))
                .count();
    }

    @Test
    void movesWhatWasSaidWhenOrganisationsAreMergedAndBack() {
        var kept = made.organisation("Esimerkki samanniminen Oy", Map.of());
        var other = made.organisation("ESIMERKKI SAMANNIMINEN OY", Map.of());
        var network = UUID.fromString(made.network("Esimerkkiverkosto samannimisen kanssa", Optional.empty()));
        need(other, "resource/time");
        belongs(other, network, "SAYS", null);

        var proposal = merge(kept, other);

        assertThat(said(kept, "NEED")).isEqualTo("resource/time");
        assertThat(member(network)).containsExactly(Actor.idOf(kept));
        assertThat(sql.sql("select became from ecosystem.actor where id = :id").param("id", Actor.idOf(other)).query(UUID.class).single()).isEqualTo(Actor.idOf(kept));

        undo(proposal, other);

        assertThat(said(kept, "NEED")).isEmpty();
        assertThat(said(other, "NEED")).isEqualTo("resource/time");
        assertThat(member(network)).containsExactly(Actor.idOf(other));
    }

    /** Whoever writes while two are merged is waited for; whoever comes later is told that the one is gone. */
    @Test
    void leavesNothingBehindThatIsWrittenWhileOrganisationsAreMerged() {
        var kept = made.organisation("Esimerkki yhtäaikainen Oy", Map.of());
        var other = made.organisation("ESIMERKKI YHTÄAIKAINEN OY", Map.of());
        var stating = program.getBean(Stating.class);
        var actor = program.getBean(ActorStore.class).find(List.of(Actor.idOf(other)), program.getBean(Sights.class).of(Caller.system())).getFirst();

        var merged = new TransactionTemplate(program.getBean(PlatformTransactionManager.class)).execute(_ -> {
            stating.say(actor, time(), false, Caller.system());
            var merging = CompletableFuture.runAsync(() -> merge(kept, other));
            assertThatThrownBy(() -> merging.get(1, TimeUnit.SECONDS)).as("it waits").isInstanceOf(TimeoutException.class);
            return merging;
        });
        Objects.requireNonNull(merged).join();

        assertThat(said(kept, "NEED")).isEqualTo("resource/time");
        assertThatThrownBy(() -> stating.say(actor, time(), false, Caller.system())).isInstanceOf(NotFound.class);
    }

    private static Statement.Said time() {
        return new Statement.Said(Facet.NEED, "resource/time", LocalizedText.empty(), Optional.empty(), Optional.empty(), "", Consents.Scope.PUBLIC);
    }

    private String state(UUID actor) {
        return sql.sql("select state from ecosystem.actor where id = :id").param("id", actor).query(String.class).single();
    }

    private List<UUID> member(UUID network) {
        return ties.visible(Caller.visitor(Lang.FI), Optional.empty()).stated().stream()
                .filter(tie -> tie.to().equals(network))
                .map(Woven.Stated::from)
                .toList();
    }

    /** Somebody's own word, or the description's, is worth more than the name. */
    @Test
    void readsTheRegionFromTheNameUntilItIsSaid() {
        var named = made.organisation("Kuhmon kaupunki (esimerkki)", Map.of());
        var described = made.organisation("Kuhmon kunnan kirjasto (esimerkki)", Map.of("areas", List.of("region/06")));
        assertThat(said(named, "REGION")).isEqualTo("region/18");
        assertThat(said(described, "REGION")).as("the description tells it").isEqualTo("region/06");
        sql.sql("delete from ecosystem.statement where actor = :actor").param("actor", Actor.idOf(named)).update();

        following.readNames();
        assertThat(said(named, "REGION")).as("also of those who were there before").isEqualTo("region/18");

        var stating = program.getBean(Stating.class);
        var actor = program.getBean(ActorStore.class).require(made.slug(named), program.getBean(Sights.class).of(Caller.system()));
        var read = program.getBean(StatementStore.class).history(actor.id(), program.getBean(Sights.class).of(Caller.system())).getFirst();
        assertThat(read.voice()).isEqualTo(Statement.Voice.NAME);
        assertThatThrownBy(() -> stating.delete(actor, read.id(), Caller.system())).hasMessageContaining("inName");
        stating.say(
                actor,
                new Statement.Said(Facet.REGION, "region/17", LocalizedText.empty(), Optional.empty(), Optional.empty(), "", Consents.Scope.PUBLIC),
                false,
                Caller.system());
        following.look(List.of(made.entry(named)));

        assertThat(said(named, "REGION")).isEqualTo("region/17");
    }
}
