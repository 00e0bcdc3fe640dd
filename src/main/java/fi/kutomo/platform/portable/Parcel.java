package fi.kutomo.platform.portable;

import tools.jackson.databind.JsonNode;

/**
 * One record on its way.
 *
 * @param kind word of its kind
 * @param key primary key of its root, parts joined by a space
 * @param rows an object with an array of rows for each table, named without its schema
 */
public record Parcel(String kind, String key, JsonNode rows) {}
