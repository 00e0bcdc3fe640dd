package fi.kutomo.platform.sql;

import tools.jackson.databind.json.JsonMapper;

/** The JSON of the program, for tests that build their objects by hand. */
public final class TestJson {

    private static final Json JSON = new Json(JsonMapper.builder().findAndAddModules().build());

    private TestJson() {}

    public static Json json() {
        return JSON;
    }
}
