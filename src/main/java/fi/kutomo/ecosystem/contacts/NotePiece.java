package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;

/**
 * On the page of an actor, for weavers of its region: the latest notes.
 *
 * @param total how many there are
 * @param all address of the list
 * @param write address of the form, for whoever weaves where the actor works
 */
public record NotePiece(List<NotesPage.Line> lines, long total, String all, Optional<String> write) implements Fragment {}
