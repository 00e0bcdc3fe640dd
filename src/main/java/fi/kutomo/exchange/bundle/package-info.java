/** Reads and writes the whole site in our own form: JSON, CSV by kind, or a zip of JSON with attachments. */
@NullMarked
package fi.kutomo.exchange.bundle;

import org.jspecify.annotations.NullMarked;
