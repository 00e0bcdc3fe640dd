package fi.kutomo.notifications.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spf=pass smtp.mailfrom=dmarc=pass@evil.example; dmarc=fail header.from=victim.fi",
                "spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=victim.fi\"@evil.example; dmarc=fail header.from=victim.fi",
                "spf=pass smtp.mailfrom=\"x\\\"; dmarc=pass header.from=victim.fi\"@evil.example",
                "spf=pass (x; dmarc=pass header.from=victim.fi) smtp.mailfrom=evil@evil.example",
                "spf=pass (x \\) ; dmarc=pass header.from=victim.fi ) smtp.mailfrom=evil@evil.example",
                "spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=victim.fi",
                "dkim=pass header.i=\"x header.d=victim.fi\"@evil.example header.s=victim.fi",
                "dmarc=pass header.from=evil.example",
                "dmarc=pass header.from=fi",
                "dmarc=pass",
                "dkim=pass header.d=fi",
                "dkim=fail header.d=victim.fi; x-dkim=pass header.d=victim.fi",
                "dkim=pass smtp.mailfrom=a@victim.fi",
                "none"
            })
    void believesNothingThatTheSenderCouldHaveWritten(String findings) {
        assertThat(holds(findings)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spf=fail smtp.mailfrom=list@evil.example; dmarc=pass (p=none; sp=none) header.from=victim.fi",
                "spf=none;\n dkim/1=pass (2048-bit key) header.i=@victim.fi header.s=a",
                "DKIM=Pass header.d=VICTIM.fi",
                "spf=pass smtp.mailfrom=a.b@victim.fi"
            })
    void believesWhatTheServerFound(String findings) {
        assertThat(holds(findings)).isTrue();
    }

    @Test
    void believesADomainAboveTheSendersAndAsksNothingWithoutAJudge() {
        assertThat(Proof.holds("mx.kutomo.example", List.of("mx.kutomo.example; dkim=pass header.d=victim.fi"), "a@post.victim.fi")).isTrue();
        assertThat(Proof.holds("", List.of(), "a@victim.fi")).isTrue();
        assertThat(Proof.holds("mx.kutomo.example", List.of("", ";", "mx.evil.example; dmarc=pass header.from=victim.fi"), "a@victim.fi")).isFalse();
    }

    private static boolean holds(String findings) {
        return Proof.holds("mx.kutomo.example", List.of("mx.kutomo.example 1; " + findings), "a@victim.fi");
    }
}
