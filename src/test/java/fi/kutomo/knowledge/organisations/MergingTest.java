package fi.kutomo.knowledge.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.knowledge.People;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.organisations.MergeProposal.State;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest
class MergingTest {

    @Autowired
    Merging merging;

    @Autowired
    ProposalStore proposals;

    @Autowired
    Entries entries;

    @Autowired
    EntryStore store;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Rekeying rekeying;

    @Autowired
    NamedOrganisations names;

    @Autowired
    JdbcClient sql;

    @Test
    void proposesButNeverMergesByItself() {
        var one = organisation("Kutojien Tuki ry");
        var two = organisation("KUTOJIEN TUKI R.Y.");

        var proposal = between(one, two);

        assertThat(proposal.kept()).isEqualTo(id(one));
        assertThat(catalogue.byPermanentId(one.value())).isPresent();
        assertThat(catalogue.byPermanentId(two.value())).isPresent();
        assertThat(proposals.countOpen()).isPositive();
    }

    /** A key of another time finds nobody and keeps nobody apart. */
    @Test
    void makesKeysOfEarlierRulesAnew() {
        var one = organisation("Avainniput Oy");
        sql.sql("update knowledge.organisation_key set key = 'avainniput oy', version = version - 1 where entry = :id").param("id", id(one).value()).update();
        assertThat(names.bearing(List.of(names.key("Avainniput")))).isEmpty();

        assertThat(rekeying.look()).isEqualTo(1);

        assertThat(names.bearing(List.of(names.key("Avainniput")))).containsValue(one);
        assertThat(rekeying.look()).as("only once").isZero();
    }

    @Test
    void makesOneOfTwoAndTakesItBack() {
        var kept = organisation("Lankakerä Oy");
        var other = organisation("Lankakerä Oy Ab");
        var project = project("Neulomalla työhön", other);
        var proposal = between(kept, other);
        assertThatThrownBy(() -> merging.accept(proposal.id(), "Sama yritys.", People.WRITER)).isInstanceOf(Forbidden.class);

        merging.accept(proposal.id(), "Sama yritys.", People.EDITOR);

        assertThat(entries.content(project).orElseThrow().values("implementers")).containsExactly(kept.value());
        assertThat(entries.published(project).orElseThrow().content().values("implementers")).containsExactly(kept.value());
        assertThat(catalogue.byPermanentId(project.value()).orElseThrow().facets().get("organisation")).containsExactly("Lankakerä Oy");
        assertThat(entries.content(kept).orElseThrow().values("alternativeNames")).containsExactly("Lankakerä Oy Ab");
        assertThat(entries.titled(EntryKind.ORGANISATION, List.of("Lankakerä Oy Ab"))).containsValue(kept);
        var gone = store.withPermanentId(other).orElseThrow();
        assertThat(gone.publication()).isEqualTo(Publication.WITHDRAWN);
        assertThat(gone.tombstone().orElseThrow().replacedBy()).contains(kept);
        assertThat(catalogue.byPermanentId(other.value())).isEmpty();
        assertThat(proposals.accepted(0, 100)).anyMatch(each -> each.id().equals(proposal.id()));
        assertThatThrownBy(() -> merging.accept(proposal.id(), "x", People.EDITOR)).isInstanceOf(Refused.class);

        merging.undo(proposal.id(), People.EDITOR);

        assertThat(entries.published(project).orElseThrow().content().values("implementers")).containsExactly(other.value());
        assertThat(entries.content(kept).orElseThrow().values("alternativeNames")).isEmpty();
        assertThat(catalogue.byPermanentId(other.value())).isPresent();
        assertThat(proposals.get(proposal.id()).state()).isEqualTo(State.REJECTED);
        assertThatThrownBy(() -> merging.undo(proposal.id(), People.EDITOR)).isInstanceOf(Refused.class);
    }

    @Test
    void neverProposesARejectedPairAgain() {
        var one = organisation("Kudonta Osk");
        var two = organisation("Kudonta osk.");
        var proposal = between(one, two);

        merging.reject(proposal.id(), People.EDITOR);
        var news = new Arrival(
                Optional.of(two), EntryKind.ORGANISATION, Lang.FI, Content.empty().withValues("businessId", List.of("1046216-1")), "");
        entries.take(List.of(news), true, People.EDITOR);

        assertThat(proposals.open(0, 10_000)).noneMatch(each -> each.id().equals(proposal.id()) || each.other().equals(id(two)));
    }

    @Test
    void proposesWhatHasOneBusinessIdWhateverItIsCalled() {
        var one = organisation("Kangaspuut Oy", Map.of("businessId", List.of("1474763-1")));
        var two = organisation("Loimi ja Kude Oy", Map.of("businessId", List.of("1474763-1")));
        var wrong = organisation("Kude Oy", Map.of("businessId", List.of("1474763-2")));
        var alsoWrong = organisation("Loimi Oy", Map.of("businessId", List.of("1474763-2")));

        assertThat(between(one, two).key()).contains("1474763-1");
        assertThat(proposed(wrong, alsoWrong)).as("an id with a wrong check digit says nothing").isFalse();
    }

    @Test
    void leavesOneNameApartWhereBusinessIdOrPlaceDiffer() {
        var one = organisation("Kylän nuoret ry", Map.of("areas", List.of("municipality/837")));
        var elsewhere = organisation("Kylän Nuoret r.y.", Map.of("areas", List.of("municipality/091")));
        var somewhere = organisation("KYLÄN NUORET RY", Map.of());
        var first = organisation("Sukkula Oy", Map.of("businessId", List.of("0139545-4")));
        var second = organisation("SUKKULA OY", Map.of("businessId", List.of("2528160-3")));

        assertThat(proposed(one, elsewhere)).isFalse();
        assertThat(proposed(one, somewhere)).isTrue();
        assertThat(proposed(first, second)).isFalse();
    }

    private boolean proposed(PermanentId one, PermanentId two) {
        return proposals.open(0, 10_000).stream().anyMatch(each -> each.kept().equals(id(one)) && each.other().equals(id(two)));
    }

    private PermanentId organisation(String name, Map<String, List<String>> values) {
        var content = Content.empty().withOriginal("title", Lang.FI, name);
        for (var value : values.entrySet()) {
            content = content.withValues(value.getKey(), value.getValue());
        }
        return take(EntryKind.ORGANISATION, content);
    }

    private MergeProposal between(PermanentId one, PermanentId two) {
        return proposals.open(0, 10_000).stream()
                .filter(each -> each.kept().equals(id(one)) && each.other().equals(id(two)))
                .findFirst()
                .orElseThrow();
    }

    private EntryId id(PermanentId id) {
        return store.withPermanentId(id).orElseThrow().id();
    }

    private PermanentId organisation(String name) {
        return take(EntryKind.ORGANISATION, Content.empty().withOriginal("title", Lang.FI, name));
    }

    private PermanentId project(String title, PermanentId implementer) {
        return take(
                EntryKind.PROJECT,
                Content.empty().withOriginal("title", Lang.FI, title).withValues("implementers", List.of(implementer.value())));
    }

    private PermanentId take(EntryKind kind, Content content) {
        return entries.take(List.of(new Arrival(Optional.empty(), kind, Lang.FI, content, "esimerkki")), true, People.EDITOR).getFirst().id();
    }
}
