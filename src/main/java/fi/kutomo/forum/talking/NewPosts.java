package fi.kutomo.forum.talking;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** Posts that came while somebody was reading, as they are put below the others. */
public record NewPosts(List<PostLine> posts) implements Fragment {}
