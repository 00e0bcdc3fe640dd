package fi.kutomo.platform.web;

import gg.jte.Content;

/** A small read-only contribution of one module to another module's page. The heading is in the reader's language. */
public record Panel(String key, String heading, Content inside) {}
