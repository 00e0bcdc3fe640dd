package fi.kutomo.ecosystem.measuring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one actor stands in a run.
 *
 * @param group number of the group that the net shows; null for actors who stand alone
 * @param cut whether the net would fall apart without the actor
 * @param betweenness how much lies on the shortest paths between others, from 0 to 1; kept for weavers only, as the following
 * @param closeness how near to all others, from 0 to 1
 * @param constraint low where the actor joins others who are not tied to each other
 */
public record Standing(
        UUID actor, int ties, @Nullable Integer group, boolean cut, @Nullable Double betweenness, @Nullable Double closeness, @Nullable Double constraint) {}
