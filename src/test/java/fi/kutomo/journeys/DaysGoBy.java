package fi.kutomo.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets time pass for limits, mails and announcements that got stuck, past the program: as if the posts of minutes had been written in days. */
final class DaysGoBy implements Killing.Hand {

    private static final List<String> ACTS = List.of(
            "delete from platform.rate where name = 'replies'",
            "update notifications.notice set came_at = came_at - interval '11 minutes' where mailed_at is null and came_at > now() - interval '10 minutes'",
            "update platform.event_publication set publication_date = publication_date - interval '11 minutes'"
                    + " where publication_date between now() - interval '9 minutes' and now() - interval '30 seconds'",
            "update notifications.notice set mailed_at = mailed_at - interval '2 days' where mailed_at > now() - interval '1 day'");

    private final Path data;

    DaysGoBy(Path data) {
        this.data = data;
    }

    @Override
    public void write() throws IOException, InterruptedException {
        try (var connection = Held.open(data)) {
            for (var act : ACTS) {
                connection.createStatement().execute(act);
            }
        } catch (SQLException down) {
            throw new IOException(down);
        }
        TimeUnit.MILLISECONDS.sleep(500);
    }
}
