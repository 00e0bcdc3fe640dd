package fi.kutomo.evidence.ruling;

import fi.kutomo.evidence.RulesChanged;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.evidence.scales.ScaleVersion;
import fi.kutomo.evidence.scales.ScaleVersion.State;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import fi.kutomo.platform.sql.Json;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of the scales in an export, drafts and former versions among them. */
@Component
class ScalePortable implements Portable {

    private static final String TABLE = "scale";

    private final ScaleStore scales;
    private final Announcements announcements;
    private final Json json;

    ScalePortable(ScaleStore scales, Announcements announcements, Json json) {
        this.scales = scales;
        this.announcements = announcements;
        this.json = json;
    }

    @Override
    public Kind kind() {
        return Kind.of(TABLE, "evidence.scale");
    }

    /**
     * What is in force here stays when an export from before puts an earlier version of the program in force: that one is kept beside it.
     * A draft never takes the place of a version that has been in force here; it takes the next number.
     */
    @Override
    public JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        if (record.path(TABLE).path(0) instanceof ObjectNode row && RuleFiles.EVERY.contains(row.path("scale").asString(""))) {
            var state = row.path("state").asString("");
            if (state.equals(State.CURRENT.name()) && replaced(row)) {
                row.put("state", State.RETIRED.name());
            } else if (state.equals(State.DRAFT.name()) && here.isPresent()) {
                return beside(record, row, here.get());
            }
        }
        return record;
    }

    /** A draft of which there is a version here with the same number. */
    private JsonNode beside(JsonNode record, ObjectNode draft, JsonNode here) {
        var same = here.path(TABLE).path(0);
        if (same.path("state").equals(draft.path("state"))) {
            return record;
        }
        var rules = rules(draft);
        if (rules.saysLike(rules(same))) {
            return here;
        }
        var last = scales.versions(draft.path(TABLE).asString()).getFirst();
        boolean alike = last.state() == State.DRAFT && last.rules().saysLike(rules);
        int number = alike ? last.rules().version() : last.rules().version() + 1;
        draft.put("version", number);
        if (draft.path("rules") instanceof ObjectNode words) {
            words.put("version", number);
        }
        return record;
    }

    private Rules rules(JsonNode row) {
        return json.read(row.path("rules").toString(), Rules.class);
    }

    /** It came with the program, and a later version is in force here. Who went back to it has given it a later number. */
    private boolean replaced(ObjectNode row) {
        var scale = row.path("scale").asString();
        return inForce(scales.versions(scale)).filter(current -> row.path("version").asInt(0) < current.rules().version()).isPresent()
                && RuleFiles.versions(scale, json).stream().anyMatch(rules(row)::saysLike);
    }

    private static Optional<ScaleVersion> inForce(List<ScaleVersion> versions) {
        return versions.stream().filter(version -> version.state() == State.CURRENT).findFirst();
    }

    @Override
    public void arrived(Collection<UUID> none) {
        for (var scale : RuleFiles.EVERY) {
            var versions = scales.versions(scale);
            versions.forEach(version -> version.rules().fault().ifPresent(fault -> {
                throw new Refused(fault.messageKey(), fault.at());
            }));
            var current = inForce(versions);
            if (current.isEmpty() && !versions.isEmpty()) {
                throw new Refused("evidence.scales.noneInForce", scale);
            }
            current.ifPresent(version -> announcements.announce(new RulesChanged(scale, version.rules().version())));
        }
    }
}
