package fi.kutomo.journeys;

import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every kind of page, with something in it, and as each role meets it. */
final class JudgedPages {

    private static final String KEEPER = "yllapitaja";
    private static final String EDITOR = "toimittaja";
    private static final String WRITER = "kirjoittaja";
    private static final String READER = "lukija";
    private static final List<String> KINDS =
            List.of("model", "programme", "project", "result", "tool", "method", "material", "concept", "organisation");

    private final Site site;
    private final Map<String, String> made;
    private final List<JudgedPage> pages = new ArrayList<>();

    private JudgedPages(Site site, Map<String, String> made) {
        this.site = site;
        this.made = made;
    }

    static List<JudgedPage> of(Site site, Map<String, String> made, PageRoutes routes, Guest keeper) {
        var all = new JudgedPages(site, made);
        all.standing();
        all.finding();
        all.reading();
        all.writing();
        all.editing();
        all.weaving();
        all.introducing();
        all.contacting();
        all.surveying();
        all.communities();
        all.conversations();
        all.notices();
        all.gatherings();
        all.learning();
        all.order();
        all.caring();
        all.advising();
        all.bringing();
        all.importing();
        all.mapping();
        all.studies();
        all.theories();
        all.grading();
        all.validating();
        all.potentials();
        all.socialReturns();
        all.experiences();
        all.metrics();
        all.actors();
        all.maps();
        all.failing();
        all.pages.addAll(SynthesisWork.pages(made));
        all.rest(routes, keeper);
        return List.copyOf(all.pages);
    }

    private void standing() {
        layout("front", "", "");
        for (String page : List.of("about", "accessibility", "privacy", "data", "terms", "rules", "feedback", "feedback/thanks", "themes", "areas", "sign-in")) {
            visit(page, "/" + page);
        }
        visit("term", "/terms/theme/homelessness");
        visit("area", "/areas/region/06");
        visit("municipality", "/areas/municipality/837");
        visit("former area", "/areas/municipality/099");
        as(KEEPER, "styleguide", "/styleguide");
    }

    private void finding() {
        layout("search found", "", "/search?q=innovaatio");
        visit("search all", "/search");
        visit("search narrowed", "/search?q=ik%C3%A4%C3%A4ntyneet&type=model&theme=theme%2Floneliness");
        visit("search in a period", "/search?type=project&from=2010&until=2020");
        visit("search across languages", "/search?q=ensamhet");
        visit("search misspelt", "/search?q=sosiaalinne+innovatio");
        visit("search nothing", "/search?q=qwertyzxcv");
        as(KEEPER, "search misses", "/search/misses");
    }

    private void reading() {
        for (String kind : KINDS) {
            site.anyOf(kind).ifPresent(path -> {
                visit(kind, path);
                visit(kind + " versions", path + "/versions");
            });
        }
        var published = "/" + made.get("published");
        layout("published", "", published);
        visit("published versions", published + "/versions");
        visit("published path", published + "/path");
        visit("published version", published + "/versions/1");
        layout("comparison", "", published + "/versions/1/compare/2");
        visit("comparison chosen", published + "/versions/compare?from=2&to=1");
        as(KEEPER, "published as keeper", published);
        visit("tombstone", "/" + made.get("withdrawn"));
        visit("mistyped id", "//id/KTM-2026-000123");
    }

    private void writing() {
        as(WRITER, "write", "/write");
        for (String kind : KINDS) {
            as(KEEPER, kind + " editor", "/write/" + made.get(kind + " draft"));
        }
        var draft = "/write/" + made.get("model draft");
        pages.add(JudgedPage.of("editor", KEEPER, draft + "?in=sv").first());
        as(KEEPER, "editor one field", draft + "?in=sv&field=summary");
        as(KEEPER, "editor of the published", "/write/" + made.get("published id"));
        as(WRITER, "editor with comments", "/write/" + made.get("returned"));
        as(KEEPER, "preview", draft + "/preview");
        as(KEEPER, "attachments", draft + "/attachments");
        as(KEEPER, "authors", draft + "/authors");
        as(KEEPER, "migration", "/write/" + made.get("writer's draft") + "/template");
        as(KEEPER, "migration former", "/write/" + made.get("former fields") + "/template");
        slip(KEEPER, "write/" + made.get("writer's draft") + "/template", "/write/" + made.get("writer's draft") + "/template", Map.of("do-tips", "other"));
        for (String act : List.of("submission", "publication", "deletion")) {
            as(KEEPER, act + " of a draft", draft + "/" + act);
        }
        var published = "/write/" + made.get("published id") + "/";
        for (String act : List.of("publication", "withdrawal", "address", "confirmation")) {
            as(KEEPER, act, published + act);
        }
        var waiting = "/write/" + made.get("submitted") + "/";
        as(WRITER, "cancellation", waiting + "cancellation");
        as(KEEPER, "stewardship", waiting + "stewardship");
        as(WRITER, "submission", "/write/" + made.get("returned") + "/submission");
    }

    private void editing() {
        as(READER, "desk of a reader", "/desk");
        as(WRITER, "desk of a writer", "/desk");
        as(WRITER, "pages of a writer", "/desk/entries");
        as(WRITER, "pages of a writer, none", "/desk/entries?q=eilöydy");
        pages.add(JudgedPage.of("pages of all", KEEPER, "/desk/entries?whose=all"));
        pages.add(JudgedPage.of("desk", KEEPER, "/desk").first());
        pages.add(JudgedPage.of("review", KEEPER, "/review/" + made.get("submitted")).first());
        as(KEEPER, "merges", "/organisations/merges");
        as(KEEPER, "suggestions", "/suggestions");
        as(KEEPER, "feedback queue", "/feedback/queue");
        as(KEEPER, "templates", "/templates");
        as(KEEPER, "template", "/templates/model");
        pages.add(JudgedPage.of("template draft", KEEPER, "/templates/programme").first());
        as(KEEPER, "new term", "/themes/new");
        as(KEEPER, "term editor", "/terms/theme/rural/edit");
        as(KEEPER, "vocabulary import", "/vocabulary-import");
        as(KEEPER, "vocabulary preview", "/" + made.get("vocabulary upload"));
        as(KEEPER, "export", "/export");
        pages.add(JudgedPage.of("operations", KEEPER, "/operations").first());
    }

    /** Teams of weavers, and where they show. */
    private void weaving() {
        var team = "/" + made.get("team");
        visit("team", team);
        as(READER, "team for members", team);
        visit("team ended", "/" + made.get("ended team"));
        as(READER, "roles of a weaver", "/account/roles");
        as(READER, "people of a team", "/people?role=" + made.get("team"));
        as(KEEPER, "profile of a weaver", "/people/lukija");
        as(KEEPER, "teams", "/operations/teams");
        as(KEEPER, "team editor", "/operations" + team);
        as(KEEPER, "person with a role to come", "/operations/people/" + made.get("weaver"));
        slip(KEEPER, "operations/teams", "/operations/teams", Map.of("name", " "));
    }

    private void introducing() {
        pages.add(JudgedPage.of("introductions", READER, "/introductions").first());
        as(READER, "introductions over", "/introductions?show=over");
        as(READER, "introduction choosing", "/introductions/new?q1=kotipolku&q2=aamutori");
        pages.add(JudgedPage.of("introduction to write", READER, "/introductions/new?first=kotipolku&second=aamutori").first());
        pages.add(JudgedPage.of("introduction written", READER, "/" + made.get("introduction written")).first());
        as(READER, "introduction to change", "/" + made.get("introduction written") + "/edit");
        as(READER, "introduction asked", "/" + made.get("introduction asked"));
        as(WRITER, "own introductions", "/account/introductions");
        pages.add(JudgedPage.of("question of an introduction", WRITER, "/" + made.get("question")).first());
        visit("letter of an introduction", "/" + made.get("letter"));
        var named = LivedIntroductions.written("kotipolku", "aamutori", "mail");
        named.put("words2", "Kysy Kotipolulta, soita 040 123 4567.");
        slip(READER, "introductions/new?first=kotipolku&second=aamutori", "/introductions", named);
        slip(WRITER, made.get("question"), "/" + made.get("question") + "/answer", Map.of("answer", ""));
    }

    private void contacting() {
        pages.add(JudgedPage.of("contacts", READER, "/weaving/contacts").first());
        as(READER, "contacts narrowed to none", "/weaving/contacts?q=eilöydy&verb=LISTENED");
        as(READER, "contact choosing", "/weaving/contacts/new?q=kotipolku");
        pages.add(JudgedPage.of("contact to write", READER, "/weaving/contacts/new?actor=kotipolku").first());
        pages.add(JudgedPage.of("contact", READER, "/" + made.get("note")).first());
        as(READER, "contact with something late", "/" + made.get("note connecting"));
        as(READER, "contact to change", "/" + made.get("note") + "/edit");
        as(READER, "follow-ups", "/weaving/follow-ups");
        as(READER, "follow-ups of others", "/weaving/follow-ups?show=region");
        as(READER, "follow-ups done", "/weaving/follow-ups?show=done");
        as(READER, "actor with contacts", "/actors/kotipolku");
        pages.add(JudgedPage.of("visits", READER, "/weaving/visits?with=kotipolku&with=aamutori").first());
        as(READER, "visits to choose", "/weaving/visits?q=eilöydy");
        slip(READER, "weaving/contacts/new?actor=kotipolku", "/weaving/contacts", LivedContacts.slips());
        var visit = LivedContacts.slips();
        visit.put("with", "kotipolku");
        slip(READER, "weaving/visits?with=kotipolku", "/weaving/visits", visit);
        slip(READER, made.get("note"), "/" + made.get("note") + "/follow-ups", Map.of("next", "", "due", "huomenna"));
    }

    private void surveying() {
        layout("surveys", READER, "/surveys");
        layout("survey to make", READER, "/surveys/new");
        slip(READER, "surveys/new", "/surveys", Map.of("until", "eilen"));
        layout("survey draft", READER, "/" + made.get("survey draft"));
        layout("survey open", READER, "/" + made.get("survey open"));
        as(READER, "survey with somebody found", "/" + made.get("survey open") + "?show=chosen&q=tori");
        as(WRITER, "own surveys", "/account/surveys");
        layout("question of a survey", WRITER, "/" + made.get("survey question"));
        layout("letter of a survey", "", "/" + made.get("survey letter"));
        slip(WRITER, made.get("survey question"), "/" + made.get("survey question") + "/answer", Map.of("kind", "WORKS_WITH", "other", "tori", "add-need-words", "Kaipaamme kumppania."));
    }

    /** The weaver's desk. */
    private void advising() {
        var suggested = made.get("suggested introduction");
        pages.add(JudgedPage.of("weaver's desk", READER, "/weaving?region=region/06").first());
        as(READER, "weaver's desk needs", "/weaving?region=region/06&kind=needs");
        as(READER, "weaver's desk surveys", "/weaving?region=region/06&kind=surveys");
        as(READER, "weaver's desk measures", "/weaving?region=region/06&kind=measures");
        pages.add(JudgedPage.of("suggested introduction", READER, "/" + suggested).first());
        as(READER, "suggested introduction to write", "/" + made.get("suggested form"));
        as(READER, "hand-overs", "/weaving/handovers?region=region/06");
        as(READER, "put aside", "/weaving/aside?region=region/06");
        as(READER, "desk line to put aside", "/" + made.get("desk line"));
        slip(READER, made.get("desk line"), "/weaving/aside", Map.of("region", "region/06", "kind", "needs", "key", made.get("desk line").replaceAll(".*key=", ""), "about", "OTHER", "days", "3"));
        slip(READER, suggested, "/" + suggested + "/aside", Map.of("about", "OTHER"));
        slip(READER, suggested, "/" + suggested + "/correction", Map.of("reason", "SILO"));
    }

    private void bringing() {
        as(WRITER, "network to send", "/brought-nets/new");
        as(WRITER, "networks sent", "/brought-nets");
        as(READER, "networks to decide on", "/brought-nets");
        pages.add(JudgedPage.of("brought net", READER, "/" + made.get("brought net")).first());
        as(WRITER, "brought net for its sender", "/" + made.get("brought net"));
        as(READER, "brought net done", "/" + made.get("brought net done"));
        as(WRITER, "brought net refused", "/" + made.get("brought net refused"));
        slip(READER, made.get("brought net"), "/" + made.get("brought net") + "/refusal", Map.of("reason", ""));
    }

    private void notices() {
        pages.add(JudgedPage.of("notices", READER, "/notices").first());
        as(READER, "notices unread", "/notices?show=unread");
        as(READER, "notices second page", "/notices?page=2");
        pages.add(JudgedPage.of("notices none", EDITOR, "/notices"));
        as(WRITER, "notices none, mail does not arrive", "/notices");
        pages.add(JudgedPage.of("notices watched", READER, "/notices/watching").first());
        as(WRITER, "notices watched none", "/notices/watching");
        pages.add(JudgedPage.of("notices by mail", READER, "/account/notices").first());
        as(WRITER, "notices by mail that does not arrive", "/account/notices");
        as(KEEPER, "notices answered by mail", "/operations/mailbox");
        slip(KEEPER, "operations/mailbox", "/operations/mailbox", Map.of("address", "a+b@centre.example", "host", "imap centre", "port", "0", "tls", "TLS", "secret", "x"));
        layout("notices way out", "", "/" + made.get("way out of mails"));
        slip(READER, "account/notices", "/account/notices", Map.of("way-you", "AT_ONCE", "quiet", "yes", "from", "8", "until", "8"));
    }

    private void conversations() {
        layout("threads", "", "/threads");
        as(WRITER, "threads of a member", "/threads?kind=question");
        pages.add(JudgedPage.of("threads none", "", "/threads?kind=offer&waiting=1"));
        layout("thread", "", "/" + made.get("thread"));
        as(WRITER, "thread of who asked", "/" + made.get("thread"));
        as(READER, "thread to quote in", "/" + made.get("thread") + "/2?quote=2");
        as(READER, "thread answers only", "/" + made.get("thread") + "?answers=1");
        as(READER, "thread long", "/" + made.get("thread long") + "?page=2");
        pages.add(JudgedPage.of("thread event", "", "/" + made.get("thread event")));
        as(WRITER, "thread closed", "/" + made.get("thread closed"));
        as(READER, "thread of a community", "/" + made.get("thread of a community"));
        as(READER, "threads of a community", "/" + made.get("community talk"));
        layout("thread to begin", WRITER, "/threads/new?about=" + made.get("published id"));
        as(WRITER, "thread to arrange", "/" + made.get("thread event") + "/edit");
        as(READER, "post to change", "/" + made.get("thread") + "/4/edit");
        as(READER, "post to translate", "/" + made.get("thread") + "/2/translation?to=en");
        as(EDITOR, "post translated", "/" + made.get("thread") + "/3/translation?to=fi");
        pages.add(JudgedPage.of("post before", "", "/" + made.get("thread") + "/4/history"));
        pages.add(JudgedPage.of("posts found", "", "/thread-search?q=talkkarit"));
        pages.add(JudgedPage.of("posts not found", "", "/thread-search?q=avaruusalus"));
        as(READER, "posts found in a community", "/" + made.get("community") + "/thread-search?q=naapurit");
        slip(WRITER, "threads/new", "/threads", Map.of("kind", "event", "title", "", "words", "Tervetuloa", "lang", "fi"));
        slip(READER, made.get("thread"), "/" + made.get("thread") + "/posts", Map.of("words", "", "lang", "fi"));
        slip(READER, made.get("thread") + "/4/edit", "/" + made.get("thread") + "/4/edit", Map.of("words", "", "lang", "fi", "version", "1"));
        slip(READER, made.get("thread") + "/2/translation", "/" + made.get("thread") + "/2/translation", Map.of("words", "", "to", "sv"));
        slip(WRITER, made.get("thread event") + "/edit", "/" + made.get("thread event") + "/edit", Map.of("kind", "event", "title", "", "lang", "fi", "version", "0"));
    }

    private void gatherings() {
        var community = "/" + made.get("community that meets");
        var called = "/" + made.get("gathering called");
        var running = "/" + made.get("gathering running");
        var held = "/" + made.get("gathering held");
        layout("gatherings", "", "/gatherings");
        as(WRITER, "gatherings of a member", "/gatherings");
        visit("community that meets", community);
        layout("gatherings of a community", READER, community + "/gatherings");
        visit("gatherings of a community for all", community + "/gatherings");
        as(READER, "gathering to choose", community + "/gatherings/new");
        layout("gathering to plan", READER, community + "/gatherings/new?kind=CLINIC");
        slip(READER, community.substring(1) + "/gatherings/new?kind=CLINIC", community + "/gatherings", Map.of("kind", "CLINIC", "day", "huomenna", "part-0", "", "part-minutes-0", "x"));
        layout("gathering called", WRITER, called);
        visit("gathering for all", called);
        visit("gathering cancelled", "/" + made.get("gathering cancelled"));
        as(READER, "gathering drafted", "/" + made.get("gathering drafted"));
        as(READER, "gathering to change", called + "/edit");
        layout("triads", READER, called + "/triads");
        as(WRITER, "triads of a member", held + "/triads");
        layout("gathering running", READER, running + "/run");
        as(READER, "gathering to run", called + "/run");
        layout("board", WRITER, running + "/board");
        visit("board for all", running + "/board");
        layout("record", WRITER, held + "/record");
        as(WRITER, "record of the next", called + "/record");
        slip(WRITER, held.substring(1) + "/record", held + "/commitments", Map.of("words-commitment", "", "due-commitment", "pian"));
        as(WRITER, "arrival", "/arrival?code=K7PM2X");
        as(WRITER, "own gatherings", "/account/gatherings");
    }

    private void learning() {
        layout("offers", "", "/offers");
        visit("offers narrowed", "/offers?kind=SPARRING&lang=fi");
        visit("offers none so", "/offers?kind=SPARRING&price=PAID");
        as(EDITOR, "offers of an editor", "/offers");
        layout("offer", "", "/" + made.get("offer"));
        as(EDITOR, "offer of an editor", "/" + made.get("offer"));
        as(EDITOR, "offer drafted", "/" + made.get("offer drafted"));
        layout("offer to write", EDITOR, "/offers/new");
        as(EDITOR, "offer to change", "/" + made.get("offer") + "/edit");
        slip(EDITOR, "offers/new", "/offers", Map.of("kind", "CLINIC", "title-fi", "", "link", "http://huono", "owner", "partner"));
        as(EDITOR, "time to give", "/" + made.get("offer") + "/times/new");
        slip(EDITOR, made.get("offer") + "/times/new", "/" + made.get("offer") + "/times", Map.of("day", "pian", "time", "x", "minutes", "1", "seats", "0"));
        layout("time", WRITER, "/" + made.get("time"));
        visit("time for all", "/" + made.get("time"));
        as(WRITER, "time full", "/" + made.get("time full"));
        as(EDITOR, "time of an editor", "/" + made.get("time full"));
        as(WRITER, "time past", "/" + made.get("time past"));
        layout("mentoring", "", "/mentoring");
        as(READER, "mentoring of a mentor", "/mentoring");
        as(WRITER, "mentoring of a seeker", "/mentoring");
        as(EDITOR, "mentoring of an editor", "/mentoring");
        layout("mentor", READER, "/mentoring/profile");
        slip(READER, "mentoring/profile", "/mentoring/profile", Map.of("words", "", "most", "99"));
        as(READER, "own time to give", "/mentoring/times/new");
        as(WRITER, "request to write", "/mentoring/requests/new");
        layout("request", WRITER, "/" + made.get("request"));
        as(WRITER, "request to change", "/" + made.get("request") + "/edit");
        as(READER, "pairing of a mentor", "/" + made.get("pairing"));
        layout("pairing", WRITER, "/" + made.get("pairing"));
        as(WRITER, "times of a mentor", "/" + made.get("pairing") + "/times");
        as(WRITER, "own learning", "/account/learning");
    }

    /** Good order in conversations. */
    private void order() {
        var thread = "/" + made.get("order thread");
        pages.add(JudgedPage.of("order queue", KEEPER, "/moderation").first());
        as(KEEPER, "order queue of appeals", "/moderation?show=appealed");
        as(KEEPER, "order queue of decisions", "/moderation?show=decided");
        as(READER, "order queue of nobody", "/moderation");
        pages.add(JudgedPage.of("order case", KEEPER, "/" + made.get("order case")).first());
        as(KEEPER, "order case of a held text", "/" + made.get("order held"));
        as(KEEPER, "order case appealed", "/" + made.get("order appealed"));
        as(KEEPER, "order words", "/moderation/words");
        layout("order log", "", "/moderation-log");
        pages.add(JudgedPage.of("order decision", EDITOR, "/" + made.get("order decision")).first());
        as(WRITER, "order decision for who flagged", "/" + made.get("order decision"));
        as(EDITOR, "order of one's own", "/account/order");
        as(READER, "order of one's own, none", "/account/order");
        layout("order flag", READER, thread + "/1/flag");
        layout("order report", "", thread + "/1/flag");
        visit("order report sent", "/" + made.get("order report"));
        pages.add(JudgedPage.of("order arranging", KEEPER, thread + "/arranging").first());
        as(WRITER, "order thread with a text that waits", thread);
        as(KEEPER, "order thread for moderators", thread);
        slip(READER, thread.substring(1) + "/1/flag", thread + "/1/flag", Map.of("reason", "other", "words", ""));
        slip("", thread.substring(1) + "/1/flag", thread + "/1/flag", Map.of("words", "", "email", "ei osoite"));
        slip(KEEPER, made.get("order case"), "/" + made.get("order case") + "/judgement", Map.of("outcome", "hidden", "facts", "Perustelu"));
        slip(KEEPER, thread.substring(1) + "/arranging", thread + "/arranging/split", Map.of("title", "", "split-reason", "Eri asia"));
        slip(EDITOR, made.get("order decision"), "/" + made.get("order decision") + "/appeal", Map.of("facts", ""));
    }

    /** Caring for conversations, and what comes of them. */
    private void caring() {
        var question = "/caring/questions/" + made.get("question to care for");
        pages.add(JudgedPage.of("caring", READER, "/caring").first());
        as(READER, "caring resting", "/caring?show=asleep");
        as(READER, "caring with the reader, none", "/caring?show=mine");
        pages.add(JudgedPage.of("caring for a question", READER, question).first());
        as(READER, "caring for a question at rest", "/caring/questions/" + made.get("question resting"));
        slip(READER, question.substring(1), question + "/sleep", Map.of("until", "huomenna", "reason", ""));
        pages.add(JudgedPage.of("caring for newcomers", READER, "/caring/newcomers").first());
        visit("talk first steps", "/threads/first-steps");
        layout("talk measures", "", "/threads/measures");
        visit("talk measures of little", "/threads/measures?region=region/05");
        as(READER, "talk measures of a community", "/" + made.get("community") + "/threads/measures");
        pages.add(JudgedPage.of("talk to knowledge", WRITER, "/" + made.get("practice") + "/1/harvest?place=" + made.get("practice about") + "/summary").first());
        as(WRITER, "talk to a need", "/" + made.get("own question") + "/1/harvest");
        slip(WRITER, made.get("practice") + "/1/harvest", "/" + made.get("practice") + "/1/harvest/model", Map.of("title", "", "summary", "x"));
        as(WRITER, "talk that became a model", "/" + made.get("practice"));
        as(WRITER, "talk for the reader", "/threads?order=you");
    }

    private void communities() {
        var running = "/" + made.get("community");
        var drafted = "/" + made.get("community drafted");
        layout("communities", "", "/communities");
        visit("communities narrowed", "/communities?region=region/11&theme=theme/homelessness");
        as(READER, "communities of a weaver", "/communities");
        layout("community", "", running);
        as(WRITER, "community for who asked", running);
        as(READER, "community draft", drafted);
        layout("community to draft", READER, "/communities/new?actor=kotipolku&actor=rantakulma&region=region/06");
        pages.add(JudgedPage.of("community members", READER, running + "/members?q=tupa").first());
        as(READER, "community draft members", drafted + "/members");
        as(READER, "community to change", running + "/edit");
        as(READER, "community candidate", "/" + made.get("community candidate"));
        as(READER, "community request", "/" + made.get("community request"));
        as(READER, "community plan", running + "/plan");
        as(WRITER, "own communities", "/account/communities");
        pages.add(JudgedPage.of("community invitation", WRITER, "/" + made.get("community invitation")).first());
        visit("letter of a community", "/" + made.get("community letter"));
        slip(READER, "communities/new", "/communities", Map.of("name-fi", "", "goal-fi", ""));
        slip(READER, running.substring(1) + "/members", running + "/people", Map.of("name", "", "email", "ei osoite", "words", "", "lang", "fi"));
    }

    private void importing() {
        as(KEEPER, "import", "/import");
        layout("sources", "", "/sources/" + made.get("imported id"));
        visit("sources none", "/sources/" + made.get("published id"));
        pages.add(JudgedPage.of("write what is described", WRITER, "/write")
                .sending("/write", Map.of("kind", "model", "in", "fi", "title", "Kylätalkkari yhteisötaloissa", "unseen", "true")));
        pages.add(JudgedPage.of("import of a page", KEEPER, "/" + made.get("import of a page")).first());
        for (String run : List.of("import of projects", "import again", "import done", "import running", "import stopped")) {
            as(KEEPER, run, "/" + made.get(run));
        }
    }

    /** The map of evidence and gaps that is there from the start. */
    private void mapping() {
        var map = "/gap-maps/all-approaches";
        layout("gap map", "", map);
        visit("gap map in full", map + "?rows=all&columns=all");
        visit("gap map as a table", map + "/table");
        layout("gap map cell", "", map + "/cells/groups/wellbeing");
        as(KEEPER, "gap map cell of an editor", map + "/cells/groups/wellbeing");
        as(KEEPER, "gap map editor", map + "/edit");
        slip(KEEPER, "gap-maps/new", "/gap-maps", Map.of("titleFi", "", "since", "20"));
        slip(KEEPER, "gap-maps/all-approaches/cells/groups/wellbeing", map + "/cells/groups/wellbeing/judgement", Map.of("affected", "monta"));
    }

    private void studies() {
        layout("studies", "", "/studies");
        visit("studies without effect", "/studies?feed=null-or-harm&setting=FI");
        visit("studies none", "/studies?q=qwertyzxcv");
        layout("study", "", "/" + made.get("study"));
        visit("study withdrawn", "/" + made.get("withdrawn study"));
        as(WRITER, "study drafts of a writer", "/study-drafts");
        as(READER, "study drafts of a reader", "/study-drafts");
        pages.add(JudgedPage.of("study draft", KEEPER, "/" + made.get("study draft")).first());
        as(WRITER, "study draft of a writer", "/" + made.get("study draft"));
        as(EDITOR, "study correction", "/" + made.get("study form"));
        as(KEEPER, "study correction with a stake", "/" + made.get("study form"));
        layout("claims", "", "/claims");
        layout("claim", "", "/" + made.get("claim"));
        as(READER, "claim of a reader who may follow", "/" + made.get("claim"));
        visit("claim withdrawn", "/" + made.get("withdrawn claim"));
        as(EDITOR, "claim form", "/" + made.get("claim form"));
        as(KEEPER, "claim form with a stake", "/" + made.get("claim form"));
        as(WRITER, "claim draft", "/" + made.get("claim draft"));
        as(KEEPER, "study import", "/" + made.get("study import"));
        slip(KEEPER, "study-drafts/new", "/study-drafts", Map.of("title", "", "lang", "fi", "outcomes", "1", "o0-passage", "x"));
        slip(KEEPER, "claim-drafts/new", "/claim-drafts", Map.of("grounds", "1", "g0-study", "x"));
        slip(KEEPER, "study-imports", "/study-imports", Map.of("text", "hei"));
    }

    private void socialReturns() {
        visit("social returns", "/social-returns");
        layout("social return", "", "/" + made.get("social return"));
        var edit = "/" + made.get("social return draft");
        pages.add(JudgedPage.of("social return workbench", KEEPER, edit).first());
        as(KEEPER, "social return scope", edit + "/scope");
        pages.add(JudgedPage.of("social return row", KEEPER, edit + "/outcomes/" + made.get("social return row")).first());
        as(KEEPER, "social return input", edit + "/inputs/" + made.get("social return input"));
        as(WRITER, "social return begun", "/social-returns/new");
        visit("worth of wellbeing", "/wellbeing-value?points=0.2&people=1&years=2&year=13000&rate=3.5");
        visit("proxies", "/proxies");
        visit("proxy", "/" + made.get("proxy"));
        as(KEEPER, "proxy editor", "/" + made.get("proxy") + "/edit");
        slip(KEEPER, edit.substring(1) + "/outcomes/new", edit + "/outcomes/new", Map.of("quantity", "-1", "deadweight", "120", "proxy", "paljon"));
        slip(KEEPER, "proxies/new", "/proxies", Map.of("worth", "paljon", "address", "x"));
    }

    private void experiences() {
        layout("experiences", "", "/experiences");
        visit("experiences of one model", "/experiences?entry=" + made.get("published id"));
        as(WRITER, "experiences of a writer", "/experiences");
        layout("experience", "", "/" + made.get("experience"));
        as(KEEPER, "experience of an editor", "/" + made.get("experience"));
        as(WRITER, "experience draft", "/" + made.get("experience draft"));
        visit("experience withdrawn", "/" + made.get("withdrawn experience"));
        as(KEEPER, "experience form", "/" + made.get("experience") + "/edit");
        slip(KEEPER, "experiences/new", "/experiences", Map.of("municipality", "Atlantis", "total", "-5", "reached", "2", "changed", "3"));
        var model = "/" + made.get("published");
        visit("fit asked", model + "/fit");
        layout("fit answered", "", model + "/fit?place=Kajaani");
        visit("contexts", "/contexts");
        slip(KEEPER, "contexts", "/contexts", Map.of("lines", "Atlantis; 1", "year", "x"));
        layout("success factors", "", "/success-factors?result=shown");
        as(KEEPER, "success factors of an editor", "/success-factors");
        layout("factors", "", model + "/factors");
        as(KEEPER, "factors form", model + "/factors");
        slip(KEEPER, model.substring(1) + "/factors", model + "/factors", Map.of("seen", "9", "f-champion", "yes", "r-champion", ""));
    }

    private void theories() {
        var theory = "/" + made.get("theory");
        visit("theories", "/theories");
        as(WRITER, "new theory", "/theories/new");
        layout("theory", "", theory);
        visit("theory version", theory + "/versions/1");
        pages.add(JudgedPage.of("theory editor", EDITOR, theory + "/edit").first());
        as(KEEPER, "theory editor with a stake", theory + "/edit");
        as(KEEPER, "theory box", theory + "/nodes/n7");
        as(KEEPER, "theory link", theory + "/links/l15");
        as(KEEPER, "theory assumption", theory + "/assumptions/a20");
        slip(KEEPER, theory.substring(1) + "/edit", theory + "/links", Map.of("version", "0", "from", "n8", "to", "n3"));
    }

    private void grading() {
        made.forEach((name, path) -> {
            if (name.startsWith("evidence: draft")) {
                as(KEEPER, name, path);
            } else if (name.startsWith("evidence: ")) {
                visit(name, path);
            }
        });
        var model = made.get("published");
        layout("evidence", "", "/" + model + "/evidence");
        as(KEEPER, "evidence as keeper", "/" + model + "/evidence");
        as(EDITOR, "evidence as editor", "/" + model + "/evidence");
        slip(EDITOR, model + "/evidence", "/" + model + "/evidence/judgements", Map.of("fact", "REASONED_THEORY", "holds", "", "reason", ""));
        var certainty = made.get("evidence: certainty of an outcome");
        as(KEEPER, "certainty as keeper", certainty);
        as(EDITOR, "certainty as editor", certainty);
        slip(EDITOR, certainty.substring(1), certainty, Map.of("number", "1", "points-IMPRECISION", "-1"));
        slip(KEEPER, "evidence/scales/nesta/draft", "/evidence/scales/nesta/draft/rules", Map.of("rules", "[]", "base", ""));
    }

    private void validating() {
        visit("validations", "/validations");
        visit("framework of validation", "/validations/frameworks/1");
        visit("frameworks compared", "/validations/frameworks/1/compare/2");
        as(KEEPER, "framework for editors", "/validations/frameworks");
        as(KEEPER, "draft of a framework", "/validations/frameworks/draft");
        as(KEEPER, "question of a framework", "/validations/frameworks/draft/questions/Q1");
        as(KEEPER, "criterion of a framework", "/validations/frameworks/draft/criteria/C1");
        as(KEEPER, "rules of a framework", "/validations/frameworks/draft/rules");
        visit("validation with a decision", "/validations/" + made.get("validated"));
        as(KEEPER, "validation of the keeper", "/validations/" + made.get("validated"));
        as(KEEPER, "answers for a validation", "/validations/" + made.get("validation begun") + "/answers");
        as(READER, "validations with a voice", "/validations");
        as(READER, "lived experience", "/validations/" + made.get("validation to be heard in") + "/voice");
        as(READER, "assessor's desk", "/validations/desk");
        as(READER, "assessment", "/validations/" + made.get("validation to assess") + "/assessment");
        slip(KEEPER, "validations/frameworks/draft/rules", "/validations/frameworks/draft/rules", Map.of("validMean", "9", "notesMean", "paljon", "dueDays", "0"));
    }

    private void potentials() {
        visit("potentials", "/potentials");
        as(READER, "potentials for an assessor", "/potentials");
        var judged = "/" + made.get("published") + "/potential";
        layout("potential", "", judged);
        visit("potential weighed", judged + "?DEMAND=4");
        visit("potential of a round", judged + "/rounds/1");
        pages.add(JudgedPage.of("potential sheet", KEEPER, judged + "/sheet").first());
        as(READER, "potential to declare", "/" + made.get("potential to declare") + "/potential/sheet");
        as(READER, "potential to judge", "/" + made.get("potential to judge") + "/potential/sheet");
        visit("potential not opened", "/" + made.get("potential to judge") + "/potential");
        slip(KEEPER, judged.substring(1) + "/sheet", judged + "/sheet", Map.of("then", "hand-in", "mark-COST", "7", "mark-PAYER", "2"));
    }

    private void metrics() {
        visit("indicators", "/indicators");
        visit("indicators none", "/indicators?q=qwertyzxcv");
        layout("indicator", "", "/indicators/loppuun-osallistuneet");
        layout("indicator together", "", "/indicators/tavoitetut-ihmiset/together");
        pages.add(JudgedPage.of("indicator form", KEEPER, "/indicators/esf-osallistujat/edit").first());
        slip(KEEPER, "indicators/new", "/indicators", Map.of("name-fi", "", "kind", "PERCENT", "factor", "-1"));
        visit("metrics", "/metrics");
        as(WRITER, "new metrics", "/metrics/new");
        var metrics = "/" + made.get("metrics");
        layout("metrics of a model", "", metrics);
        layout("measure", "", metrics + "/measures/" + made.get("measure"));
        visit("measure of a share", metrics + "/measures/" + made.get("share"));
        pages.add(JudgedPage.of("metrics workbench", KEEPER, metrics + "/edit").first());
        pages.add(JudgedPage.of("measure form", KEEPER, metrics + "/edit/measures/" + made.get("measure")).first());
        pages.add(JudgedPage.of("value form", KEEPER, metrics + "/edit/measures/" + made.get("measure") + "/values/new").first());
        as(KEEPER, "values to accept", "/metrics/queue");
        as(KEEPER, "value accepted", metrics + "/edit/measures/" + made.get("measure") + "/values/" + made.get("value"));
        as(KEEPER, "value import", metrics + "/edit/import");
        as(KEEPER, "value preview", "/" + made.get("value preview"));
        var edit = metrics.substring(1) + "/edit/measures/" + made.get("share") + "/values/new";
        slip(KEEPER, edit, "/" + edit, Map.of("version", "0", "from", "1.1.2024", "until", "", "number", "21", "denominator", "20"));
    }

    private void actors() {
        layout("actors", "", "/actors");
        visit("actors narrowed", "/actors?region=region/06&role=actor-role/developer&kind=NETWORK");
        visit("actors none", "/actors?q=qwertyzxcv");
        var network = "/" + made.get("network");
        layout("actor", "", network);
        as(KEEPER, "actor as its keeper", network);
        visit("actor withdrawn", "/" + made.get("withdrawn network"));
        pages.add(JudgedPage.of("actor to keep", KEEPER, network + "/edit").first());
        as(KEEPER, "statement", network + "/statements/new?facet=OFFER");
        as(KEEPER, "statement to change", "/" + made.get("statement"));
        as(KEEPER, "network to change", network + "/network");
        as(WRITER, "new network", "/networks/new");
        as(KEEPER, "own actors", "/account/actor");
        as(KEEPER, "actors' suggestions", "/actor-suggestions");
        as(KEEPER, "actors alike", "/actors-alike");
        visit("suggestion for an actor", network + "/suggestions/new");
        visit("suggestion sent", "/" + made.get("suggestion"));
        as(KEEPER, "suggestion to answer", "/" + made.get("suggestion"));
        visit("missing actor to suggest", "/actor-suggestions/new");
        visit("missing actor suggested", "/" + made.get("missing actor"));
        as(KEEPER, "missing actor to answer", "/" + made.get("missing actor"));
        as(KEEPER, "missing actor to make", "/networks/new?suggestion=" + idOf("missing actor"));
        as(KEEPER, "tie to claim", network + "/ties/new");
        as(KEEPER, "suggested tie to claim", network + "/ties/new?suggestion=" + idOf("missing tie"));
        visit("tie", "/" + made.get("tie"));
        pages.add(JudgedPage.of("tie for its ends", KEEPER, "/" + made.get("tie")).first());
        as(WRITER, "tie that waits", "/" + made.get("claimed tie"));
        as(WRITER, "ties that wait", "/account/ties");
        layout("net of a region", "", "/areas/region/13/net");
        visit("net of a region on a day", "/areas/region/13/net?on=2026-01-31");
        pages.add(JudgedPage.of("net for weavers", READER, "/areas/region/13/net/weaving").first());
        visit("net of too few", "/areas/region/21/net");
        slip(KEEPER, network.substring(1) + "/ties/new", network + "/ties", Map.of("kind", "", "other", "esimerkki", "from", "32.1.2024"));
        slip(KEEPER, network.substring(1) + "/statements/new?facet=NEED", network + "/statements", Map.of("facet", "NEED", "term", "", "to", "pian"));
        slip("", "actor-suggestions/new", "/actor-suggestions", Map.of("name", "Pirkanmaan kyläverkosto (esimerkki)", "kind", "PERSON", "email", "ei osoite"));
        slip("", network.substring(1) + "/suggestions/new", network + "/suggestions", Map.of("about", "", "words", ""));
        slip(KEEPER, "networks/new", "/networks", Map.of("name-fi", ""));
    }

    private void maps() {
        layout("maps", "", "/maps");
        layout("map", "", "/map");
        for (var show : List.of("matrix", "regions", "network")) {
            visit("map by " + show, "/map?show=" + show);
        }
        visit("map narrowed", "/map?region=region/06&kind=NETWORK&when=now&groups=role&show=network");
        visit("map of some ties on a past day", "/map?region=region/13&tie=works-with&tie=same-project&strength=2&on=31.5.2026&show=network");
        visit("map of ties that cannot be", "/map?tie=marries&strength=9&on=31.2.2024");
        layout("measures of a map", "", "/" + made.get("measured map") + "/measures");
        visit("map of nobody", "/map?theme=theme/no-such-thing");
        visit("map near an actor", "/map?around=" + made.get("network").substring("actors/".length()) + "&steps=2");
        as(KEEPER, "map of one's own", "/map?region=region/06");
        as(KEEPER, "map to save", "/map/new?region=region/06");
        visit("saved map", "/" + made.get("map") + "?show=network");
        as(KEEPER, "saved map for its keepers", "/" + made.get("map"));
        as(KEEPER, "map to keep", "/" + made.get("map") + "/edit");
        as(KEEPER, "snapshots of a map", "/" + made.get("map") + "/snapshots");
        visit("snapshot of a map", "/" + made.get("map") + "/snapshots/" + LocalDate.now(Ui.ZONE) + "?show=network");
        visit("changes of a map", "/" + made.get("map") + "/snapshots/" + LocalDate.now(Ui.ZONE) + "/changes");
        visit("map withdrawn", "/" + made.get("withdrawn map"));
        as(READER, "network file", "/network-file");
        slip(KEEPER, "map/new", "/maps", Map.of("name-fi", "", "sentence", "region=region/06"));
        slip(READER, "network-file", "/network-file", Map.of());
        visit("map with an unclear name", "/map?find=verkosto&near=");
    }

    /** What people see when something went wrong: their own slip, or ours. */
    private void failing() {
        visit("not there", "/not/there");
        as(READER, "forbidden", "/import");
        slip("", "sign-in", "/sign-in", Map.of("email", "nimi@example.org", "password", "vaarin"));
        slip("", "feedback", "/feedback", Map.of("message", "", "email", "nimi"));
        slip("", "search?q=qwertyzxcv", "/search/wishes", Map.of("words", "qwertyzxcv", "wish", ""));
        slip(KEEPER, "write", "/write", Map.of("kind", "model", "title", ""));
        slip(KEEPER, "import", "/import", Map.of("address", "http://127.0.0.1/x", "text", ""));
        slip(KEEPER, "themes/new", "/themes", Map.of("scheme", "theme", "code", "", "label-fi", ""));
        slip(KEEPER, "vocabulary-import", "/vocabulary-import", Map.of("scheme", "", "file", ""));
        var draft = "write/" + made.get("model draft");
        slip(KEEPER, draft, "/" + draft, Map.of("in", "fi", "b-areas", "", "t-areas", "Olematon saari", "b-createdOn", "", "t-createdOn", "32.13."));
        slip(KEEPER, draft + "?in=fi", "/" + draft, Map.of("in", "fi", "b-summary", "Ennen muita", "t-summary", "Toinen kirjoitti samaan aikaan."));
        slip(KEEPER, draft + "/attachments", "/" + draft + "/attachments", Map.of("file", "", "title-fi", "Kuva"));
        slip(KEEPER, draft + "/authors", "/" + draft + "/authors", Map.of("whom", "tuntematon"));
        slip(KEEPER, "write/" + made.get("published id") + "/withdrawal", "/write/" + made.get("published id") + "/withdrawal", Map.of("reason", ""));
        slip(KEEPER, "templates/programme", "/templates/programme/draft/fields", Map.of("label-fi", "", "part", "basics"));
        slip(KEEPER, "review/" + made.get("submitted"), "/review/" + made.get("submitted") + "/return", Map.of());
    }

    /** Pages that nobody has named above: those at plain addresses, and those that they lead to. */
    private void rest(PageRoutes routes, Guest keeper) {
        for (String path : routes.plain(routes.without(pages))) {
            as(KEEPER, JudgedPage.MET + path.substring(1), path);
            routes.linked(keeper.read(path.substring(1)), routes.without(pages)).forEach(linked -> as(KEEPER, JudgedPage.MET + "from " + path.substring(1), linked));
        }
    }

    private String idOf(String what) {
        return made.get(what).substring(made.get(what).lastIndexOf('/') + 1);
    }

    private void slip(String who, String form, String action, Map<String, String> fields) {
        pages.add(JudgedPage.of("slip in " + form.replaceAll("KTM-\\d+-\\d+", "id"), who, "/" + form).sending(action, fields));
    }

    private void layout(String name, String who, String path) {
        pages.add(JudgedPage.of(name, who, path).first());
    }

    private void visit(String name, String path) {
        as("", name, path);
    }

    private void as(String who, String name, String path) {
        pages.add(JudgedPage.of(name, who, path));
    }
}
