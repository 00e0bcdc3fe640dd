package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.util.EnumMap;
import java.util.List;

/**
 * GEXF 1.2 and 1.3 as Gephi and networkx write it. Nodes within nodes are read flat. What changes with time is read as it is told last;
 * of ties the first and last day count.
 */
final class GexfNets {

    private static final List<String> ATTRIBUTES = List.of("type", "description", "tags", "roles", "region", "sector", "place");

    private final Fields<ActorField> ofNodes = new Fields<>(ActorField.class, ActorField::of);
    private final Fields<TieField> ofEdges = new Fields<>(TieField.class, name -> TieField.of(name).filter(field -> field != TieField.FROM && field != TieField.TO));
    private final XmlWalk xml;
    private final Draft draft;
    private Direction usual = Direction.UNDIRECTED;
    private boolean nested;

    private GexfNets(XmlWalk xml, Draft draft) {
        this.xml = xml;
        this.draft = draft;
    }

    static void read(XmlWalk xml, Draft draft) {
        new GexfNets(xml, draft).read();
    }

    private void read() {
        boolean edges = false;
        while (xml.next()) {
            if (xml.starts("graph")) {
                usual = Direction.of(xml.attribute("defaultedgetype")).orElse(Direction.UNDIRECTED);
            } else if (xml.starts("attributes")) {
                edges = xml.attribute("class").equals("edge");
            } else if (xml.starts("attribute")) {
                attribute(edges ? ofEdges : ofNodes, !edges);
            } else if (xml.starts("node")) {
                node();
            } else if (xml.starts("edge")) {
                edge();
            }
        }
    }

    /** What is usual is read of actors alone. */
    private void attribute(Fields<?> fields, boolean ofNode) {
        var id = xml.attribute("id");
        var title = xml.attribute("title");
        var usualValue = "";
        while (xml.next() && !xml.ends("attribute")) {
            if (xml.starts("default")) {
                usualValue = xml.text();
            }
        }
        fields.declare(id, title, ofNode ? usualValue : "", xml.here("<attribute>"));
    }

    private void node() {
        var told = ofNodes.usual();
        var where = xml.here("<node id=\"" + xml.attribute("id") + "\">");
        told.put(ActorField.ID, xml.attribute("id"));
        told.put(ActorField.LABEL, xml.attribute("label"));
        boolean within = !xml.attribute("pid").isEmpty();
        while (xml.next() && !xml.ends("node")) {
            if (xml.starts("attvalue")) {
                value(where, told);
            } else if (xml.starts("nodes") || xml.starts("parents")) {
                within = true;
                if (xml.starts("nodes")) {
                    break;
                }
            }
        }
        if (within && !nested) {
            nested = true;
            draft.note(Sort.NESTED, where);
        }
        draft.actor(where, told);
    }

    private void value(Where where, EnumMap<ActorField, String> told) {
        var known = ofNodes.of(named());
        var text = xml.attribute("value");
        var field = known.means();
        if (field.isPresent() && field.get() == ActorField.LABEL) {
            told.computeIfPresent(ActorField.LABEL, (_, label) -> label.isEmpty() ? text : label);
        } else if (field.isPresent() && field.get() != ActorField.ID) {
            told.put(field.get(), text);
        } else {
            draft.ignore(known.name(), where);
        }
    }

    /** Files of the first version said id instead of for. */
    private String named() {
        return xml.attribute("for").isEmpty() ? xml.attribute("id") : xml.attribute("for");
    }

    private void edge() {
        var told = new EnumMap<TieField, String>(TieField.class);
        told.put(TieField.FROM, xml.attribute("source"));
        told.put(TieField.TO, xml.attribute("target"));
        told.put(TieField.DIRECTION, xml.attribute("type"));
        told.put(TieField.STRENGTH, xml.attribute("weight"));
        told.put(TieField.KIND, xml.attribute("kind"));
        told.put(TieField.LABEL, xml.attribute("label"));
        told.put(TieField.BEGINS, xml.attribute("start"));
        told.put(TieField.ENDS, xml.attribute("end"));
        var where = xml.here("<edge source=\"" + xml.attribute("source") + "\" target=\"" + xml.attribute("target") + "\">");
        while (xml.next() && !xml.ends("edge")) {
            if (xml.starts("attvalue")) {
                var field = ofEdges.of(named());
                var text = xml.attribute("value");
                field.means().ifPresentOrElse(means -> told.put(means, text), () -> draft.ignore(field.name(), where));
            } else if (xml.starts("spell")) {
                span(told);
            }
        }
        draft.tie(where, told, usual);
    }

    /** Of several spells, from the beginning of the first to the end of the last. */
    private void span(EnumMap<TieField, String> told) {
        told.merge(TieField.BEGINS, xml.attribute("start"), (known, more) -> known.isEmpty() ? more : known);
        told.put(TieField.ENDS, xml.attribute("end"));
    }

    static byte[] write(NetFile file) {
        var dated = file.ties().stream().anyMatch(tie -> tie.begins().isPresent() || tie.ends().isPresent());
        var directed = !file.ties().isEmpty() && file.ties().stream().allMatch(tie -> tie.direction() == Direction.DIRECTED);
        var xml = new XmlText();
        xml.open("gexf", "xmlns", "http://gexf.net/1.3", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd", "version", "1.3");
        xml.open("graph", "defaultedgetype", directed ? "directed" : "undirected", "mode", dated ? "dynamic" : "static", "timeformat", "date");
        xml.open("attributes", "class", "node");
        ATTRIBUTES.forEach(name -> xml.empty("attribute", "id", name, "title", name, "type", "string"));
        xml.close("attributes").open("nodes");
        file.actors().forEach(actor -> write(xml, actor));
        xml.close("nodes").open("edges");
        for (int i = 0; i < file.ties().size(); i++) {
            write(xml, file.ties().get(i), i);
        }
        return xml.close("edges").close("graph").close("gexf").bytes();
    }

    private static void write(XmlText xml, NetActor actor) {
        xml.open("node", "id", actor.id(), "label", actor.label()).open("attvalues");
        var values = List.of(
                actor.type(), actor.description(), String.join("|", actor.tags()), String.join("|", actor.roles()), actor.region(), actor.sector(),
                actor.place());
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                xml.empty("attvalue", "for", ATTRIBUTES.get(i), "value", values.get(i));
            }
        }
        xml.close("attvalues").close("node");
    }

    private static void write(XmlText xml, NetTie tie, int number) {
        var attributes = new java.util.ArrayList<>(
                List.of("id", String.valueOf(number), "source", tie.from(), "target", tie.to(), "type", tie.direction().word()));
        if (!tie.kind().isEmpty()) {
            attributes.addAll(List.of("kind", tie.kind(), "label", tie.kind()));
        }
        tie.strength().ifPresent(value -> attributes.addAll(List.of("weight", value.toPlainString())));
        tie.begins().ifPresent(day -> attributes.addAll(List.of("start", day.toString())));
        tie.ends().ifPresent(day -> attributes.addAll(List.of("end", day.toString())));
        xml.empty("edge", attributes.toArray(String[]::new));
    }
}
