package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.identity.Identifying;
import fi.kutomo.accounts.identity.OfficialIdentifier;
import fi.kutomo.accounts.identity.Pseudonym;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a provider's claims by its mapping. An official identifier becomes a pseudonym here and goes no further. */
@Component
class Arrivals {

    private static final int LONGEST_SUBJECT = 255;

    private final Identifying identifying;

    Arrivals(Identifying identifying) {
        this.identifying = identifying;
    }

    Arrival of(Provider provider, Map<String, Object> claims) throws Untrusted {
        var mapping = provider.claims();
        var subject = CodeFlow.text(claims.get(mapping.subject()));
        if (subject == null || subject.length() > LONGEST_SUBJECT) {
            throw new Untrusted("subject", "missing");
        }
        return new Arrival(
                provider.id(),
                subject,
                Optional.ofNullable(CodeFlow.text(claims.get(mapping.email()))).map(String::strip),
                !mapping.verified().isEmpty() && "true".equalsIgnoreCase(String.valueOf(claims.get(mapping.verified()))),
                Optional.ofNullable(CodeFlow.text(claims.get(mapping.name()))).map(String::strip).orElse(""),
                provider.level(CodeFlow.text(claims.get("acr"))),
                pseudonyms(provider, claims),
                Optional.ofNullable(claims.get("auth_time")).flatMap(Arrivals::instant));
    }

    private List<Pseudonym> pseudonyms(Provider provider, Map<String, Object> claims) throws Untrusted {
        var kind = provider.claims().identifierKind();
        var told = CodeFlow.text(claims.get(provider.claims().identifier()));
        if (kind == null || told == null) {
            return List.of();
        }
        var identifier = OfficialIdentifier.of(kind, told).orElseThrow(() -> new Untrusted("identifier", "not of its kind"));
        if (identifier.trial() && !provider.trial()) {
            throw new Untrusted("identifier", "of an invented person");
        }
        return identifying.pseudonyms(identifier);
    }

    private static Optional<Instant> instant(Object claim) {
        return switch (claim) {
            case Number seconds -> Optional.of(Instant.ofEpochSecond(seconds.longValue()));
            case Date date -> Optional.of(date.toInstant());
            default -> Optional.empty();
        };
    }
}
