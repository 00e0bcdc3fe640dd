package fi.kutomo.evidence.claims;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** Claims as a short list inside another page. */
public record ClaimList(List<ClaimsPage.Line> lines) implements Fragment {}
