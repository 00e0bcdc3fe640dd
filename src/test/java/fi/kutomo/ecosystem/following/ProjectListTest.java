package fi.kutomo.ecosystem.following;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.SharedData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real list of structural fund projects 2014–2020: from rows to actors and ties. */
@KutomoTest(properties = "kutomo.test.world=project-list")
class ProjectListTest {

    private static final int PROJECTS = 2881;
    private static final int AUTHORITY = 4;
    private static final int IMPLEMENTER = 8;

    @Autowired
    List<Command> commands;

    @Autowired
    NamedOrganisations names;

    @Autowired
    Ties ties;

    @Autowired
    Watching watching;

    @Autowired
    JdbcClient sql;

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private String shell(String name, List<String> words) throws Exception {
        var text = new StringWriter();
        var command = commands.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        int code = command.run(new Invocation(new ArrayList<>(words), Path.of(".")), new PrintWriter(text, true));
        assertThat(code).as(text.toString()).isZero();
        return text.toString();
    }

    /** Pairs of authority and implementer with the number of their projects, counted from the file alone. */
    private Map<List<String>, Integer> pairs(Path file) throws Exception {
        var rows = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder().ofCsvRecord(Files.readString(file))) {
            csv.stream().skip(1).forEach(row -> rows.add(row.getFields()));
        }
        var frequency = new TreeMap<String, Integer>();
        rows.forEach(row -> frequency.merge(names.key(row.get(AUTHORITY)), 1, Integer::sum));
        var counted = new HashMap<List<String>, Integer>();
        for (var row : rows) {
            var implementer = row.get(IMPLEMENTER).replaceAll("\\s+", " ").strip();
            var written = names.key(row.get(AUTHORITY));
            // In three rows the end of the title has slipped into the cell of the authority
            var authority = frequency.get(written) > 2 ? written
                    : frequency.keySet().stream().filter(name -> frequency.get(name) > 2 && written.endsWith(" " + name)).max(Comparator.comparingInt(String::length)).orElse(written);
            if (!implementer.isEmpty()) {
                counted.merge(List.of(authority, implementer), 1, Integer::sum);
            }
        }
        return counted;
    }

    /** Of the pairs of names judged by hand those of which both stand in this list: at most 2 % are wrongly proposed to be merged, and 5 % missed. */
    private void judgeProposals() throws Exception {
        var here = Set.copyOf(sql.sql("select coalesce(name ->> 'fi', name ->> 'sv', name ->> 'en') from ecosystem.actor where kind = 'ORGANISATION'").query(String.class).list());
        var proposed = Set.copyOf(sql.sql("""
                select coalesce(a.name ->> 'fi', a.name ->> 'sv', a.name ->> 'en') as one, coalesce(b.name ->> 'fi', b.name ->> 'sv', b.name ->> 'en') as other from knowledge.merge_proposal p
                join ecosystem.actor a on a.entry = p.kept join ecosystem.actor b on b.entry = p.other
                """)
                .query((row, _) -> Set.of(row.getString("one"), row.getString("other")))
                .list());
        var judged = Files.readAllLines(Path.of("src/test/resources/knowledge/organisation-pairs.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(" \\| ")))
                .filter(pair -> here.containsAll(pair.subList(1, 3)))
                .toList();
        var same = judged.stream().filter(pair -> pair.getFirst().equals("same")).map(pair -> Set.copyOf(pair.subList(1, 3))).toList();
        var others = judged.stream().filter(pair -> pair.getFirst().equals("other")).map(pair -> Set.copyOf(pair.subList(1, 3))).toList();
        var missed = same.stream().filter(pair -> !proposed.contains(pair)).toList();
        var wrong = others.stream().filter(proposed::contains).toList();
        System.out.println(proposed.size() + " pairs proposed to be merged; of " + same.size() + " judged to be one " + missed.size() + " missed, of "
                + others.size() + " judged to be two " + wrong.size() + " proposed");
        assertThat(judged).hasSizeGreaterThan(150);
        assertThat(missed).hasSizeLessThanOrEqualTo(same.size() * 5 / 100);
        assertThat(wrong).hasSizeLessThanOrEqualTo(others.size() * 2 / 100);
    }

    /** Who stands in the place of each organisation of this name now. */
    private Map<String, String> successors() {
        var found = new HashMap<String, String>();
        sql.sql("select coalesce(name ->> 'fi', name ->> 'sv', name ->> 'en') as name, ecosystem.successor(id)::text as now from ecosystem.actor where kind = 'ORGANISATION'")
                .query(row -> {
                    found.put(row.getString("name"), row.getString("now"));
                });
        // Some names come in without what a register has glued to them
        found.keySet().stream().toList().forEach(name -> found.putIfAbsent(names.key(name), Objects.requireNonNull(found.get(name))));
        return found;
    }

    /** Presses once, as an editor who sees no reason to judge, and looks at the actors: at most 2 % wrongly one, and 5 % still two; no tie split between spellings. */
    private void mergeAndJudge(Map<List<String>, Integer> pairs) throws Exception {
        var begun = Instant.now();
        var told = shell("merges", List.of("--sure"));
        System.out.print("in " + Duration.between(begun, Instant.now()) + ": " + told);
        var merged = Integer.parseInt(told.replaceAll("(?s)merged (\\d+) of.*", "$1"));
        MadeActors.await("all merged", () -> count("select count(*) from ecosystem.actor where kind = 'ORGANISATION' and state = 'SHOWN'") == 1648
                - count("select count(*) from knowledge.merge_proposal where state = 'ACCEPTED'"));
        var now = successors();
        var judged = Files.readAllLines(Path.of("src/test/resources/knowledge/organisation-pairs.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .filter(pair -> now.containsKey(pair[1]) && now.containsKey(pair[2]))
                .toList();
        var same = judged.stream().filter(pair -> pair[0].equals("same")).toList();
        var others = judged.stream().filter(pair -> pair[0].equals("other")).toList();
        var missed = same.stream().filter(pair -> !now.get(pair[1]).equals(now.get(pair[2]))).toList();
        var wrong = others.stream().filter(pair -> now.get(pair[1]).equals(now.get(pair[2]))).toList();
        System.out.println("of " + same.size() + " pairs of one organisation " + missed.size() + " are still two actors, of " + others.size() + " pairs of two " + wrong.size() + " have become one");
        missed.forEach(pair -> System.out.println("still two: " + pair[1] + " | " + pair[2]));
        assertThat(merged).isPositive();
        assertThat(judged).hasSizeGreaterThan(150);
        assertThat(missed).hasSizeLessThanOrEqualTo(same.size() * 5 / 100);
        assertThat(wrong).hasSizeLessThanOrEqualTo(others.size() * 2 / 100);

        var expected = new HashMap<List<String>, Integer>();
        pairs.forEach((pair, projects) -> {
            if (!pair.getFirst().equals(names.key(pair.getLast()))) {
                var actor = Optional.ofNullable(now.get(pair.getLast())).orElseGet(() -> now.get(names.key(pair.getLast())));
                assertThat(actor).as(pair.getLast()).isNotNull();
                expected.merge(List.of(pair.getFirst(), actor), projects, Integer::sum);
            }
        });
        MadeActors.await("ties of those merged", () -> ties.visible(Caller.visitor(Lang.FI), Optional.empty()).derived().size() == expected.size());
        var derived = ties.visible(Caller.visitor(Lang.FI), Optional.empty()).derived();
        System.out.println(derived.size() + " ties, each between one authority and all spellings of one organisation");
        assertThat(derived.stream().mapToInt(Woven.Derived::undertakings).sum()).isEqualTo(expected.values().stream().mapToInt(each -> each).sum());
        assertThat(shell("merges", List.of("--sure"))).startsWith("merged 0 of 0");
    }

    /** How many organisations have a region by their name alone, and whether those of the sample have theirs. */
    private void judgeRegions() throws Exception {
        long placed = count("select count(distinct actor) from ecosystem.statement s join ecosystem.actor a on a.id = s.actor and a.kind = 'ORGANISATION' where s.said_as = 'NAME'");
        long regions = count("select count(distinct term) from ecosystem.statement where said_as = 'NAME'");
        System.out.println("of 1648 organisations the names of " + placed + " tell a region, " + regions + " regions in all");
        assertThat(placed).isGreaterThanOrEqualTo(150);
        assertThat(regions).isGreaterThanOrEqualTo(18);
        assertThat(count("select count(distinct p.actor) from ecosystem.participation p join ecosystem.statement s on s.actor = p.actor and s.facet = 'REGION' where p.part = 'AUTHORITY'"))
                .as("all but two ministries and a national funder, and parts of titles")
                .isGreaterThanOrEqualTo(12);
        int wrong = 0;
        for (var line : NamedRegionsTest.sample()) {
            wrong += sql.sql("""
                    select count(*) from ecosystem.statement s join ecosystem.actor a on a.id = s.actor
                    where s.facet = 'REGION' and s.term = :region and coalesce(a.name ->> 'fi', a.name ->> 'sv', a.name ->> 'en') = :name
                    """)
                    .param("name", line[0]).param("region", line[1]).query(Long.class).single() == 0 ? 1 : 0;
        }
        System.out.println("of a sample of 60 of them " + wrong + " wrong");
        assertThat(wrong).isLessThanOrEqualTo(1);
    }

    @Test
    void makesActorsAndTiesOfEveryProject() throws Exception {
        var file = SharedData.need("projects/eu-structural-fund-projects-fi-2014-2020.csv");
        var begun = Instant.now();
        shell("import", List.of(file.toString()));
        var imported = Instant.now();
        MadeActors.await("all projects", () -> count("select count(*) from ecosystem.undertaking") == PROJECTS);
        MadeActors.await("all organisations", () -> count("select count(*) from ecosystem.actor where kind = 'ORGANISATION' and state = 'SHOWN'") == 1648);
        MadeActors.await("nameless authorities only", () -> count("select count(*) from ecosystem.actor where kind = 'AUTHORITY' and state = 'SHOWN'") == 4);
        var followed = Instant.now();
        var woven = ties.visible(Caller.visitor(Lang.FI), Optional.empty());
        var derived = woven.derived();
        System.out.println("imported in " + Duration.between(begun, imported) + ", followed in " + Duration.between(imported, followed) + " more, read "
                + derived.size() + " ties in " + Duration.between(followed, Instant.now()));

        assertThat(count("select count(*) from ecosystem.participation where part = 'AUTHORITY'")).isEqualTo(PROJECTS);
        assertThat(count("select count(*) from ecosystem.participation where part = 'MEMBER'")).isEqualTo(PROJECTS - 1);
        assertThat(count("select count(distinct actor) from ecosystem.participation where part = 'AUTHORITY'")).isEqualTo(16);
        assertThat(count("select count(*) from ecosystem.statement where facet = 'ROLE' and term = 'actor-role/funder'")).isEqualTo(16);
        assertThat(count("select count(*) from ecosystem.participation p where not exists (select from ecosystem.actor a where a.id = p.actor and a.state = 'SHOWN')")).isZero();

        // Seven authorities carry out projects on whose money they decide themselves
        var pairs = pairs(file);
        var ofOthers = pairs.entrySet().stream().filter(pair -> !pair.getKey().getFirst().equals(names.key(pair.getKey().getLast()))).toList();
        assertThat(pairs).hasSize(1868);
        assertThat(derived).hasSize(1861).hasSize(ofOthers.size());
        assertThat(derived).allSatisfy(tie -> assertThat(tie.kind()).isEqualTo("AUTHORITY_OF"));
        assertThat(derived.stream().mapToInt(Woven.Derived::undertakings).sum()).isEqualTo(ofOthers.stream().mapToInt(Map.Entry::getValue).sum());
        assertThat(derived.stream().mapToInt(Woven.Derived::undertakings).max()).hasValue(34);

        judgeProposals();
        var again = Instant.now();
        assertThat(watching.catchUp()).isZero();
        sql.sql("truncate ecosystem.undertaking cascade").update();
        assertThat(watching.catchUp()).isEqualTo(PROJECTS);
        System.out.println("taken over anew in " + Duration.between(again, Instant.now()));
        assertThat(ties.visible(Caller.visitor(Lang.FI), Optional.empty()).derived()).containsExactlyInAnyOrderElementsOf(derived);

        judgeRegions();
        mergeAndJudge(pairs);
    }
}
