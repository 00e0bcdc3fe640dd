package fi.kutomo.gatherings.running;

import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Headed;
import fi.kutomo.gatherings.sessions.Texts.Text;
import fi.kutomo.platform.web.ui.Option;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * The facilitator's page of a session.
 *
 * @param early from when on it can be begun, where that is still to come
 * @param opening open commitments of earlier sessions, with which it opens
 * @param now the part that runs
 * @param step its number, from 0
 * @param others who can be checked in besides those who answered
 * @param code with which people say that they are there, and the address that holds it
 */
public record RunPage(
        Head head,
        boolean called,
        Optional<String> early,
        boolean running,
        List<String> opening,
        Optional<Now> now,
        int step,
        List<Step> steps,
        List<Person> people,
        List<Option> others,
        String there,
        boolean room,
        boolean online,
        String code,
        String address,
        Content qr,
        String path)
        implements Headed {

    /**
     * The part that runs.
     *
     * @param served when the page was made, by the clock of the server
     * @param ends when it ends by the clock, for the program in the browser; empty while it rests
     * @param until the same in words
     * @param rests whether it rests
     */
    public record Now(Text title, Text say, String served, String ends, String until, boolean rests, boolean last) {}

    /** A part of the script with its times on the clock. */
    public record Step(int number, String span, Text title, Text say, boolean now, boolean over) {}

    /** Somebody who answered or is there. */
    public record Person(String id, String name, String brings, String words, boolean arrived, String where) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
