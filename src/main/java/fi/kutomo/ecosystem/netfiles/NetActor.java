package fi.kutomo.ecosystem.netfiles;

import java.util.List;

/**
 * An actor as network files tell of it. Texts are tidied, so that every format gives back what it was given. How long they may be is
 * asked where files of strangers are read: what we write is written whole.
 *
 * @param id by which ties name it; never blank
 * @param label its name; the id where it has none
 * @param tags and roles are single words or phrases without a bar, because a bar parts them in a cell
 */
public record NetActor(
        String id, String label, String type, String description, List<String> tags, List<String> roles, String region, String sector, String place) {

    /** Letters that a text of one line may have. */
    public static final int LINE = 500;

    /** Letters of a description, and of all tags or roles together: a cell of a workbook holds no more than 32,767. */
    public static final int PROSE = 20_000;

    public NetActor {
        id = Tidy.line(id);
        label = Tidy.line(label).isEmpty() ? id : Tidy.line(label);
        type = Tidy.line(type);
        description = Tidy.prose(description);
        tags = Tidy.words(tags);
        roles = Tidy.words(roles);
        region = Tidy.line(region);
        sector = Tidy.line(sector);
        place = Tidy.line(place);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("An actor without id");
        }
    }

    /** An actor of whom nothing but the name is known. */
    public static NetActor named(String id, String label) {
        return new NetActor(id, label, "", "", List.of(), List.of(), "", "", "");
    }
}
