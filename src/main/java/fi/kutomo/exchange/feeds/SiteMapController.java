package fi.kutomo.exchange.feeds;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The map of the site for search engines: one file while it is small, an index of parts when it is large. Every page in three languages. */
@Controller
@Access(Access.Level.PUBLIC)
class SiteMapController {

    private static final int PART = 10_000;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> STANDING = List.of("", "search", "about", "accessibility", "privacy");

    private final Catalogue catalogue;

    SiteMapController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes into a document that is opened and closed around it. */
    private interface Body {

        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> show() throws XMLStreamException {
        long all = catalogue.count();
        return all <= PART ? part(0) : document("sitemapindex", xml -> {
            for (int part = 1; part <= (all + PART - 1) / PART; part++) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", Ui.absolute("/sitemap-" + part + ".xml"));
                xml.writeEndElement();
            }
        });
    }

    @GetMapping("/sitemap-{number:[1-9][0-9]{0,4}}.xml")
    ResponseEntity<byte[]> showPart(@PathVariable int number) throws XMLStreamException {
        return part(number - 1);
    }

    private ResponseEntity<byte[]> part(int part) throws XMLStreamException {
        var places = catalogue.places(part * PART, PART);
        if (places.isEmpty() && part > 0) {
            throw new NotFound("sitemap");
        }
        return document("urlset", xml -> {
            if (part == 0) {
                for (var path : STANDING) {
                    pages(xml, path, Optional.empty());
                }
            }
            for (var place : places) {
                pages(xml, place.path(), Optional.of(place.changed()));
            }
        });
    }

    private static void pages(XMLStreamWriter xml, String path, Optional<Instant> changed) throws XMLStreamException {
        for (var lang : Lang.ALL) {
            xml.writeStartElement("url");
            element(xml, "loc", Ui.absolute(Ui.url(lang, path)));
            if (changed.isPresent()) {
                element(xml, "lastmod", changed.get().toString());
            }
            for (var other : Lang.ALL) {
                xml.writeEmptyElement("xhtml", "link", XHTML);
                xml.writeAttribute("rel", "alternate");
                xml.writeAttribute("hreflang", other.tag());
                xml.writeAttribute("href", Ui.absolute(Ui.url(other, path)));
            }
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static ResponseEntity<byte[]> document(String root, Body body) throws XMLStreamException {
        var out = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(SITEMAP);
        xml.writeNamespace("xhtml", XHTML);
        body.write(xml);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(out.toByteArray());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var text = """
                User-agent: *
                Disallow: /fi/import
                Disallow: /sv/import
                Disallow: /en/import
                Disallow: /fi/map?
                Disallow: /sv/map?
                Disallow: /en/map?
                Disallow: /fi/map/file
                Disallow: /sv/map/file
                Disallow: /en/map/file
                Disallow: /operator/
                Sitemap: %s
                """.formatted(Ui.absolute("/sitemap.xml"));
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }
}
