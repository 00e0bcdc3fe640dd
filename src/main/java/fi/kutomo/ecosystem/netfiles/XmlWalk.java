package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML file element by element. A document type stops it: entities could grow without end or lead to other files. So
 * does nesting that no network needs.
 */
final class XmlWalk implements AutoCloseable {

    private static final int DEEPEST = 60;

    private final String source;
    private final Reader letters;
    private final XMLStreamReader xml;
    private int depth;

    XmlWalk(NetSource source, Encoding encoding) throws IOException {
        this.source = source.name();
        this.letters = encoding.reader(source);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        try {
            this.xml = factory.createXMLStreamReader(letters);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** The next start or end of an element; false at the end of the file. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new Stopped(Sort.DOCTYPE, here(""));
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Stopped(Sort.TOO_DEEP, here(""), DEEPEST);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    default -> {
                        // Text between elements says nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    boolean starts() {
        return xml.isStartElement();
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Of the element that starts here; empty where it is not there. */
    String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /**
     * All text up to the end of the element that starts here, also of elements within it. No more than one letter beyond what any
     * field may hold is kept.
     */
    String text() {
        var text = new StringBuilder();
        int within = 1;
        try {
            while (within > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (depth + ++within > DEEPEST) {
                            throw new Stopped(Sort.TOO_DEEP, here(""), DEEPEST);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> within--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(xml.getText(), 0, Math.min(xml.getTextLength(), NetActor.PROSE + 1 - Math.min(text.length(), NetActor.PROSE + 1)));
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Stopped(Sort.DOCTYPE, here(""));
                    default -> {
                        // Remarks of the file's writer
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
        depth--;
        return text.toString();
    }

    Where here(String at) {
        return new Where(source, Math.max(1, xml.getLocation().getLineNumber()), at);
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }

    private Stopped broken(XMLStreamException failure) {
        var line = failure.getLocation() == null ? 1 : Math.max(1, failure.getLocation().getLineNumber());
        return new Stopped(Sort.BROKEN, Where.line(source, line));
    }
}
