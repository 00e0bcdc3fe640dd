package fi.kutomo.accounts.roles;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A person's own roles, which everybody may see and give up. */
@Controller
@RequestMapping("/{lang}/account/roles")
@Access(Access.Level.SIGNED_IN)
class RolesController {

    private final RoleLines lines;
    private final Granting granting;
    private final Messages messages;

    RolesController(RoleLines lines, Granting granting, Messages messages) {
        this.lines = lines;
        this.granting = granting;
        this.messages = messages;
    }

    @GetMapping
    RolesPage show(Lang lang, Caller caller) {
        var all = lines.of(self(caller), lang);
        return new RolesPage(
                messages.in(lang, "accounts.roles.title"),
                caller.is(Role.WRITER),
                caller.is(Role.IDENTIFIED),
                all.stream().filter(RoleLine::stands).toList(),
                all.stream().filter(line -> !line.stands()).toList());
    }

    @PostMapping("/{id}/end")
    Reply delete(Lang lang, Caller caller, @PathVariable UUID id) {
        granting.end(self(caller), id, messages.in(lang, "accounts.roles.gaveUp"), caller);
        return Reply.seeOther("/" + lang.tag() + "/account/roles", "accounts.roles.given");
    }

    private static UUID self(Caller caller) {
        return caller.person().orElseThrow(() -> new Forbidden("roles"));
    }
}
