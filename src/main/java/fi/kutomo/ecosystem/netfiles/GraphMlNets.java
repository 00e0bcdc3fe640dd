package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;

/**
 * GraphML as networkx, igraph, Gephi and yEd write it. Keys are known by their names. Graphs within a node are read flat, and ties of
 * more than two ends are left out.
 */
final class GraphMlNets {

    private final Fields<ActorField> ofNodes = new Fields<>(ActorField.class, ActorField::of);
    private final Fields<TieField> ofEdges = new Fields<>(TieField.class, name -> TieField.of(name).filter(field -> !end(field)));
    private final XmlWalk xml;
    private final Draft draft;
    private Direction usual = Direction.UNDIRECTED;
    private int graphs;

    private GraphMlNets(XmlWalk xml, Draft draft) {
        this.xml = xml;
        this.draft = draft;
    }

    static void read(XmlWalk xml, Draft draft) {
        new GraphMlNets(xml, draft).read();
    }

    private void read() {
        while (xml.next()) {
            if (xml.starts("key")) {
                key();
            } else if (xml.starts("graph")) {
                usual = xml.attribute("edgedefault").equals("directed") ? Direction.DIRECTED : Direction.UNDIRECTED;
                if (graphs++ == 1) {
                    draft.note(Sort.NESTED, xml.here(""));
                }
            } else if (xml.starts("node")) {
                node();
            } else if (xml.starts("edge")) {
                edge();
            } else if (xml.starts("hyperedge")) {
                draft.note(Sort.HYPEREDGE, xml.here("<hyperedge>"));
            }
        }
    }

    private void key() {
        var id = xml.attribute("id");
        var name = xml.attribute("attr.name");
        var usualValue = "";
        while (xml.next() && !xml.ends("key")) {
            if (xml.starts("default")) {
                usualValue = xml.text();
            }
        }
        var where = xml.here("<key>");
        ofNodes.declare(id, name, usualValue, where);
        ofEdges.declare(id, name, usualValue, where);
    }

    /** The node itself; a graph that stands within it is read by the outer loop, with the node's own fields before it. */
    private void node() {
        var told = ofNodes.usual();
        told.put(ActorField.ID, xml.attribute("id"));
        var where = xml.here("<node id=\"" + xml.attribute("id") + "\">");
        while (xml.next() && !xml.ends("node")) {
            if (xml.starts("data")) {
                data(where, told);
            } else if (xml.starts("graph")) {
                draft.note(Sort.NESTED, where);
                graphs = 2;
                break;
            }
        }
        draft.actor(where, told);
    }

    private void data(Where where, EnumMap<ActorField, String> told) {
        var field = ofNodes.of(xml.attribute("key"));
        var text = xml.text();
        if (field.means().isPresent() && field.means().get() != ActorField.ID) {
            told.put(field.means().get(), text);
        } else if (!field.named() && !text.isBlank() && text.strip().length() <= NetActor.LINE) {
            // A drawing program keeps the name within the shape, under a key without a name
            told.putIfAbsent(ActorField.LABEL, text);
        } else {
            draft.ignore(field.name(), where);
        }
    }

    private void edge() {
        var told = ofEdges.usual();
        told.put(TieField.FROM, xml.attribute("source"));
        told.put(TieField.TO, xml.attribute("target"));
        var where = xml.here("<edge source=\"" + xml.attribute("source") + "\" target=\"" + xml.attribute("target") + "\">");
        var directed = xml.attribute("directed");
        var own = directed.isEmpty() ? usual : directed.equals("true") ? Direction.DIRECTED : Direction.UNDIRECTED;
        while (xml.next() && !xml.ends("edge")) {
            if (xml.starts("data")) {
                var field = ofEdges.of(xml.attribute("key"));
                var text = xml.text();
                field.means().ifPresentOrElse(means -> told.put(means, text), () -> draft.ignore(field.name(), where));
            }
        }
        draft.tie(where, told, own);
    }

    private static boolean end(TieField field) {
        return field == TieField.FROM || field == TieField.TO;
    }

    static byte[] write(NetFile file) {
        var xml = new XmlText();
        xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        for (var name : List.of("label", "type", "description", "tags", "roles", "region", "sector", "place")) {
            xml.empty("key", "id", "n-" + name, "for", "node", "attr.name", name, "attr.type", "string");
        }
        for (var name : List.of("kind", "direction", "start", "end")) {
            xml.empty("key", "id", "e-" + name, "for", "edge", "attr.name", name, "attr.type", "string");
        }
        xml.empty("key", "id", "e-weight", "for", "edge", "attr.name", "weight", "attr.type", "double");
        xml.open("graph", "id", "network", "edgedefault", plain(file) ? "directed" : "undirected");
        file.actors().forEach(actor -> write(xml, actor));
        file.ties().forEach(tie -> write(xml, tie, plain(file)));
        return xml.close("graph").close("graphml").bytes();
    }

    /** All ties run one way: then programs that cannot mix both sorts in one graph can read it too. */
    private static boolean plain(NetFile file) {
        return !file.ties().isEmpty() && file.ties().stream().allMatch(tie -> tie.direction() == Direction.DIRECTED);
    }

    private static void write(XmlText xml, NetActor actor) {
        xml.open("node", "id", actor.id());
        data(xml, "n-label", actor.label());
        data(xml, "n-type", actor.type());
        data(xml, "n-description", actor.description());
        data(xml, "n-tags", String.join("|", actor.tags()));
        data(xml, "n-roles", String.join("|", actor.roles()));
        data(xml, "n-region", actor.region());
        data(xml, "n-sector", actor.sector());
        data(xml, "n-place", actor.place());
        xml.close("node");
    }

    private static void write(XmlText xml, NetTie tie, boolean directed) {
        if (tie.direction() == Direction.DIRECTED && !directed) {
            xml.open("edge", "source", tie.from(), "target", tie.to(), "directed", "true");
        } else {
            xml.open("edge", "source", tie.from(), "target", tie.to());
        }
        data(xml, "e-kind", tie.kind());
        data(xml, "e-direction", tie.direction().word());
        data(xml, "e-weight", tie.strength().map(value -> value.toPlainString()).orElse(""));
        data(xml, "e-start", tie.begins().map(Object::toString).orElse(""));
        data(xml, "e-end", tie.ends().map(Object::toString).orElse(""));
        xml.close("edge");
    }

    private static void data(XmlText xml, String key, String text) {
        if (!text.isEmpty()) {
            xml.text("data", text, "key", key);
        }
    }
}
