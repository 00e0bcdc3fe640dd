package fi.kutomo.platform.web;

import java.util.List;

/**
 * A door with what the caller finds behind it.
 *
 * @param here whether this request is at one of the places
 */
public record OpenDoor(Door door, List<Door.Place> places, boolean here) {}
