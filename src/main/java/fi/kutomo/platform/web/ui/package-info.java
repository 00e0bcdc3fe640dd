/**
 * The parts of pages that every module uses: a public record with the values and a template of the same name under
 * {@code platform/web/ui}. A template takes the record as {@code it}. Parts take options, not CSS classes; the page
 * {@code /styleguide} shows each from the examples in {@link fi.kutomo.platform.web.styleguide}.
 */
@NamedInterface("web-ui")
@NullMarked
package fi.kutomo.platform.web.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
