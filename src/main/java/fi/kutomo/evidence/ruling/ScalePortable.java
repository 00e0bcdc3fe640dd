package fi.kutomo.evidence.ruling;

import fi.kutomo.evidence.RulesChanged;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rules of the scales in an export, drafts and former versions among them. */
@Component
class ScalePortable implements Portable {

    private final ScaleStore scales;
    private final Announcements announcements;

    ScalePortable(ScaleStore scales, Announcements announcements) {
        this.scales = scales;
        this.announcements = announcements;
    }

    @Override
    public Kind kind() {
        return Kind.of("scale", "evidence.scale");
    }

    @Override
    public void arrived(Collection<UUID> none) {
        for (var scale : RuleFiles.EVERY) {
            scales.versions(scale).forEach(version -> version.rules().fault().ifPresent(fault -> {
                throw new Refused(fault.messageKey(), fault.at());
            }));
            announcements.announce(new RulesChanged(scale, scales.current(scale).version()));
        }
    }
}
