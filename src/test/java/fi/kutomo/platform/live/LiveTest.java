package fi.kutomo.platform.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Streams to open pages end for those who may not hear any more. */
@KutomoTest
class LiveTest {

    @Autowired
    Live live;

    @Test
    void endsTheStreamsOfThoseWhomTheOwnerOfTheTopicLeavesOut() throws Exception {
        var topic = UUID.randomUUID();
        Audience audience = (topics, readers) -> topics.contains(topic) && readers.contains("stays") ? Set.of("stays") : Set.of();
        var stays = live.open(List.of(topic), "stays", audience).orElseThrow();
        var leaves = live.open(List.of(topic), "leaves", audience).orElseThrow();

        live.breathe();

        assertThatThrownBy(() -> leaves.send("x")).isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> stays.send("x")).doesNotThrowAnyException();
    }
}
