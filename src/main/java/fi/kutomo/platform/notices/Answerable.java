package fi.kutomo.platform.notices;

import fi.kutomo.platform.kernel.Caller;
import java.util.List;
import java.util.UUID;

/** The owner of a kind of thing takes answers that came by mail. */
public interface Answerable {

    /** The kind of the refs for which it answers. */
    String kind();

    /**
     * Takes an answer as if it had been written on the page.
     *
     * @throws fi.kutomo.platform.kernel.Refused with the reason in words, which goes back to the writer with the text
     * @throws fi.kutomo.platform.kernel.NotFound also when the writer may not read the thing any more
     */
    Taken take(UUID about, Answer answer, Caller writer);

    /**
     * What somebody wrote in a mail program.
     *
     * @param letter the message id of the mail: the same letter is taken once
     * @param words without what was quoted and signed
     */
    record Answer(String letter, String words, List<Enclosed> files) {

        public Answer {
            files = List.copyOf(files);
        }
    }

    /** A file that came with a letter, with the name that its sender gave it. */
    record Enclosed(String name, byte[] bytes) {}

    /** Where the answer stands now, below the language prefix. */
    record Taken(UUID id, String path) {}
}
