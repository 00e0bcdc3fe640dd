package fi.kutomo.ecosystem.netfiles;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Small files in the ways in which other programs write them. */
class NetDialectsTest {

    @Test
    void readsThePairOfTablesOfGephi() {
        var reading = read(
                """
                Id,Label,timeset,modularity_class
                n0,Kunta,,0
                n1,Yhdistys,,1
                """,
                """
                Source,Target,Type,Id,Label,timeset,Weight
                n0,n1,Directed,0,rahoittaa,,2.5
                n1,n0,Undirected,1,,,1.0
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().actors()).containsExactly(NetActor.named("n0", "Kunta"), NetActor.named("n1", "Yhdistys"));
        assertThat(reading.file().ties()).containsExactly(
                new NetTie("n0", "n1", "rahoittaa", Direction.DIRECTED, Optional.of(new BigDecimal("2.5")), Optional.empty(), Optional.empty()),
                new NetTie("n1", "n0", "", Direction.UNDIRECTED, Optional.of(BigDecimal.ONE), Optional.empty(), Optional.empty()));
    }

    @Test
    void readsTablesOfFinnishAndSwedishSpreadsheets() {
        var reading = read(
                "Nimi;Tyyppi;Avainsanat;Maakunta\nKunta;Julkinen;koti|nuoret;Lappi\nYhdistys;Järjestö;;Lappi\n",
                "Från;Till;Relation;Riktning;Styrka;Början\nKunta;Yhdistys;finansierar;riktad;0,5;1.3.2025\n");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().actors().getFirst())
                .isEqualTo(new NetActor("Kunta", "Kunta", "Julkinen", "", List.of("koti", "nuoret"), List.of(), "Lappi", "", ""));
        assertThat(reading.file().ties()).containsExactly(new NetTie(
                "Kunta", "Yhdistys", "finansierar", Direction.DIRECTED, Optional.of(new BigDecimal("0.5")), Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.empty()));
    }

    @Test
    void takesTablesInAnyOrderAndMakesActorsOfTiesAlone() {
        assertThat(read("From,To\na,b\n", "Label\na\nb\n").file().ties()).hasSize(1);

        var alone = read("From\tTo\tType\na\tb\tknows\n");

        assertThat(alone.file().actors()).extracting(NetActor::id).containsExactly("a", "b");
        assertThat(alone.problems()).extracting(Problem::sort).containsExactly(Sort.ACTORS_FROM_TIES);
    }

    @Test
    void readsTheWorkbookOfKumu() throws IOException {
        var reading = NetReader.read(NetSource.of("map.xlsx", workbook()));

        assertThat(reading.problems()).extracting(Problem::sort).containsExactly(Sort.COLUMN_IGNORED);
        assertThat(reading.problems().getFirst().where()).isEqualTo(new Where("Elements", 0, "E1"));
        assertThat(reading.file().actors()).containsExactly(
                new NetActor("A", "A", "Kunta", "Kuvaus", List.of("yksi", "kaksi"), List.of(), "", "", ""), NetActor.named("B", "B"));
        assertThat(reading.file().ties()).containsExactly(NetTie.between("A", "B", "knows", Direction.MUTUAL));
    }

    @Test
    void readsABlueprintOfKumu() {
        var reading = read("""
                {
                  "elements": [
                    {"id": "e1", "label": "Same", "type": "Letter", "tags": ["one", "two"], "Favourite Dessert": "pulla"},
                    {"id": "e2", "label": "Same"},
                    {"label": "Other", "description": "First\\nsecond"}
                  ],
                  "connections": [
                    {"id": "c1", "from": "e1", "to": "e2", "direction": "mutual"},
                    {"from": "Other", "to": "e1", "type": "likes", "direction": "directed"}
                  ],
                  "loops": [{"label": "R1", "connections": []}]
                }
                """);

        assertThat(reading.problems()).extracting(Problem::sort).containsExactly(Sort.COLUMN_IGNORED);
        assertThat(reading.file().actors()).extracting(NetActor::id).containsExactly("e1", "e2", "Other");
        assertThat(reading.file().actors().getFirst().tags()).containsExactly("one", "two");
        assertThat(reading.file().actors().getLast().description()).isEqualTo("First\nsecond");
        assertThat(reading.file().ties()).containsExactly(
                NetTie.between("e1", "e2", "", Direction.MUTUAL), NetTie.between("Other", "e1", "likes", Direction.DIRECTED));
    }

    @Test
    void readsABackupOfAProjectOfKumu() {
        var reading = read("""
                {"version": 1, "name": "Map", "maps": [{"elements": [{"element": "elem-1", "position": {"x": 1}}]}],
                 "elements": [{"_id": "elem-1", "attributes": {"label": "A", "element type": "Kunta", "tags": ["x"]}},
                              {"_id": "elem-2", "attributes": {"label": "B"}}],
                 "connections": [{"_id": "conn-1", "from": "elem-1", "to": "elem-2", "direction": "directed",
                                  "attributes": {"connection type": "funds"}}]}
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().actors().getFirst()).isEqualTo(new NetActor("elem-1", "A", "Kunta", "", List.of("x"), List.of(), "", "", ""));
        assertThat(reading.file().ties()).containsExactly(NetTie.between("elem-1", "elem-2", "funds", Direction.DIRECTED));
    }

    @Test
    void readsGraphMlOfNetworkx() {
        var reading = read("""
                <?xml version='1.0' encoding='utf-8'?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                  <key id="d2" for="edge" attr.name="weight" attr.type="long" />
                  <key id="d1" for="node" attr.name="region" attr.type="string" />
                  <key id="d0" for="node" attr.name="age" attr.type="long" />
                  <graph edgedefault="undirected">
                    <node id="Kunta"><data key="d0">3</data><data key="d1">Lappi</data></node>
                    <node id="Säätiö" />
                    <edge source="Kunta" target="Säätiö"><data key="d2">4</data></edge>
                  </graph>
                </graphml>
                """);

        assertThat(reading.problems()).extracting(Problem::sort).containsExactly(Sort.COLUMN_IGNORED);
        assertThat(reading.problems().getFirst().where()).isEqualTo(new Where("1", 7, "<node id=\"Kunta\">"));
        assertThat(reading.file().actors().getFirst().region()).isEqualTo("Lappi");
        assertThat(reading.file().ties()).containsExactly(new NetTie(
                "Kunta", "Säätiö", "", Direction.UNDIRECTED, Optional.of(new BigDecimal("4")), Optional.empty(), Optional.empty()));
    }

    @Test
    void readsGraphMlOfIgraph() {
        var reading = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                  <key id="v_name" for="node" attr.name="name" attr.type="string"/>
                  <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
                  <graph id="G" edgedefault="directed">
                    <node id="n0"><data key="v_name">Alku</data></node>
                    <node id="n1"><data key="v_name">Loppu</data></node>
                    <edge source="n0" target="n1"><data key="e_weight">1e-1</data></edge>
                  </graph>
                </graphml>
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().actors()).containsExactly(NetActor.named("n0", "Alku"), NetActor.named("n1", "Loppu"));
        assertThat(reading.file().ties().getFirst().direction()).isEqualTo(Direction.DIRECTED);
        assertThat(reading.file().ties().getFirst().strength()).contains(new BigDecimal("0.1"));
    }

    @Test
    void readsGraphMlOfGephiAndOfYed() {
        var reading = read("""
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
                  <key attr.name="label" attr.type="string" for="node" id="label"/>
                  <key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
                  <key attr.name="r" attr.type="int" for="node" id="r"/>
                  <key for="node" id="d6" yfiles.type="nodegraphics"/>
                  <graph edgedefault="directed">
                    <node id="0"><data key="label">Kunta</data><data key="r">12</data></node>
                    <node id="1"><data key="d6"><y:ShapeNode><y:Fill color="#fff"/><y:NodeLabel>Yhdistys</y:NodeLabel></y:ShapeNode></data></node>
                    <edge id="2" source="0" target="1" directed="false"><data key="edgelabel">auttaa</data></edge>
                  </graph>
                </graphml>
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().actors()).containsExactly(NetActor.named("0", "Kunta"), NetActor.named("1", "Yhdistys"));
        assertThat(reading.file().ties()).containsExactly(NetTie.between("0", "1", "auttaa", Direction.UNDIRECTED));
    }

    @Test
    void readsGexfOfGephiAndOfNetworkx() {
        var gephi = read("""
                <?xml version='1.0' encoding='UTF-8'?>
                <gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
                  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
                    <attributes class="node"><attribute id="s" title="Sector" type="string"><default>julkinen</default></attribute></attributes>
                    <attributes class="edge"><attribute id="e0" title="relationship" type="string"/></attributes>
                    <nodes>
                      <node id="a" label="Kunta"><viz:size value="10"/><viz:position x="1" y="2"/></node>
                      <node id="b" label="Yhdistys"><attvalues><attvalue for="s" value="järjestöt"/></attvalues></node>
                    </nodes>
                    <edges>
                      <edge id="0" source="a" target="b" type="mutual" weight="2"><attvalues><attvalue for="e0" value="tuntee"/></attvalues>
                        <spells><spell start="2024-01-01" end="2024-06-30"/><spell start="2025-01-01" end="2025-12-31"/></spells></edge>
                    </edges>
                  </graph>
                </gexf>
                """);
        var networkx = read("""
                <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="undirected" mode="static" name="">
                <nodes><node id="0" label="zero"/><node id="1" label="one"/></nodes>
                <edges><edge source="0" target="1" id="0" weight="3.5"/></edges></graph></gexf>
                """);

        assertThat(gephi.problems()).isEmpty();
        assertThat(gephi.file().actors()).extracting(NetActor::sector).containsExactly("julkinen", "järjestöt");
        assertThat(gephi.file().ties()).containsExactly(new NetTie(
                "a", "b", "tuntee", Direction.MUTUAL, Optional.of(new BigDecimal("2")), Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.of(LocalDate.of(2025, 12, 31))));
        assertThat(networkx.problems()).isEmpty();
        assertThat(networkx.file().ties().getFirst().strength()).contains(new BigDecimal("3.5"));
    }

    @Test
    void readsWhatOldProgramsEncode() {
        var text = "Label,Type\nÄänekoski – työ,Kunta\n";

        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            var marked = NetReader.read(NetSource.of("a.csv", ("\ufeff" + text).getBytes(charset)));
            assertThat(marked.problems()).as(charset.name()).isEmpty();
            assertThat(marked.file().actors()).extracting(NetActor::label).containsExactly("Äänekoski – työ");
        }
        var old = NetReader.read(NetSource.of("a.csv", text.getBytes(Charset.forName("windows-1252"))));

        assertThat(old.file().actors()).extracting(NetActor::label).containsExactly("Äänekoski – työ");
        assertThat(old.problems()).containsExactly(new Problem(Sort.OLD_ENCODING, Where.line("a.csv", 2), List.of()));
    }

    @Test
    void believesWhatXmlSaysOfItsEncoding() {
        var text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><gexf><graph><nodes><node id=\"a\" label=\"Äkäslompolo\"/></nodes></graph></gexf>";

        var reading = NetReader.read(NetSource.of("a.gexf", text.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().actors()).extracting(NetActor::label).containsExactly("Äkäslompolo");
    }

    static Reading read(String... files) {
        var sources = new java.util.ArrayList<NetSource>();
        for (var file : files) {
            sources.add(NetSource.of(String.valueOf(sources.size() + 1), file.getBytes(StandardCharsets.UTF_8)));
        }
        return NetReader.read(sources, Bounds.usual());
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            row(book.createSheet("Notes"), "Vain muistiinpanoja");
            var elements = book.createSheet("Elements");
            row(elements, "Label", "Type", "Description", "Tags", "Dessert");
            row(elements, "A", "Kunta", "Kuvaus", "yksi|kaksi", "pulla");
            row(elements, "B");
            var connections = book.createSheet("Connections");
            row(connections, "From", "To", "Type", "Direction");
            row(connections, "A", "B", "knows", "mutual");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Sheet sheet, String... cells) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
