package fi.kutomo.notifications.receiving;

import fi.kutomo.platform.notices.Answerable.Enclosed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that has come, read.
 *
 * @param id its message id, or what stands for one where it has none
 * @param from address of the sender, empty: none that can be read
 * @param name of the sender, may be empty
 * @param recipients all addresses to which it came, in lower case, those of the delivery too
 * @param addressed how many are named in it
 * @param words what the writer says, without what is quoted and signed
 * @param automatic whether a program has written it
 * @param large whether it was too large to be taken; then it has so much of its words as was read
 * @param letters letters of this site which it says that it answers
 * @param report what a mail server says of a letter that it could not deliver
 * @param verdicts what mail servers found of its sender, the last server's first
 */
record Mail(
        String id,
        String from,
        String name,
        List<String> recipients,
        int addressed,
        String subject,
        String words,
        List<Enclosed> files,
        boolean automatic,
        boolean large,
        List<UUID> letters,
        Optional<Report> report,
        List<String> verdicts) {

    /**
     * Of a letter of ours.
     *
     * @param failed false: it is only late
     * @param forGood trying again is of no use
     */
    record Report(boolean failed, boolean forGood, String said) {}
}
