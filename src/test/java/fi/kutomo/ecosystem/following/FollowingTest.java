package fi.kutomo.ecosystem.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest
class FollowingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Ties ties;

    @Autowired
    Watching watching;

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
        return ties.visible(Caller.visitor(Lang.FI), Optional.empty()).derived().stream()
                .filter(tie -> tie.kind().equals(kind) && (tie.from().equals(a) && tie.to().equals(b) || tie.from().equals(b) && tie.to().equals(a)))
                .findFirst();
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
        assertThat(sql.sql("select state from ecosystem.actor where id = :id").param("id", nameless).query(String.class).single()).isEqualTo("GONE");

        made.undertaking(EntryKind.PROJECT, "Esimerkkihanke myöhempi", Map.of("implementers", ids(a), "authority", List.of(name)));
        assertThat(tie("AUTHORITY_OF", described, a).orElseThrow().weight()).isEqualTo(2);
    }

    @Test
    void movesWhatWasSaidWhenOrganisationsAreMergedAndBack() {
        var kept = made.organisation("Esimerkki samanniminen Oy", Map.of());
        var other = made.organisation("ESIMERKKI SAMANNIMINEN OY", Map.of());
        var network = UUID.fromString(made.network("Esimerkkiverkosto samannimisen kanssa", Optional.empty()));
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
                values (gen_random_uuid(), :actor, 'NEED', 'resource/time', 'SELF', 3, now())
                """)
                .param("actor", Actor.idOf(other))
                .update();
        sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (gen_random_uuid(), 'MEMBER_OF', :other, :network, 'SAYS', 'SAYS', 3, 3, current_date, now(), now())
                """)
                .param("other", Actor.idOf(other))
                .param("network", network)
                .update();
        var merging = program.getBean(fi.kutomo.knowledge.organisations.Merging.class);
        var proposal = program.getBean(fi.kutomo.knowledge.organisations.ProposalStore.class).open(10_000).stream()
                .filter(each -> each.kept().equals(made.entry(kept)) && each.other().equals(made.entry(other)))
                .findFirst()
                .orElseThrow();

        merging.accept(proposal.id(), "Sama yritys.", Caller.system());
        MadeActors.await("the other is gone", () -> state(other).equals("GONE"));

        assertThat(said(kept, "NEED")).isEqualTo("resource/time");
        assertThat(member(network)).containsExactly(Actor.idOf(kept));
        assertThat(sql.sql("select became from ecosystem.actor where id = :id").param("id", Actor.idOf(other)).query(UUID.class).single()).isEqualTo(Actor.idOf(kept));

        merging.undo(proposal.id(), Caller.system());
        MadeActors.await("the other is back", () -> state(other).equals("SHOWN"));

        assertThat(said(kept, "NEED")).isEmpty();
        assertThat(said(other, "NEED")).isEqualTo("resource/time");
        assertThat(member(network)).containsExactly(Actor.idOf(other));
    }

    private String state(PermanentId organisation) {
        return sql.sql("select state from ecosystem.actor where id = :id").param("id", Actor.idOf(organisation)).query(String.class).single();
    }

    private List<UUID> member(UUID network) {
        return ties.visible(Caller.visitor(Lang.FI), Optional.empty()).stated().stream()
                .filter(tie -> tie.to().equals(network))
                .map(Woven.Stated::from)
                .toList();
    }
}
