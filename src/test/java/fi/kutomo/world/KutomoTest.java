package fi.kutomo.world;

import fi.kutomo.Kutomo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the whole program on a database of its own and an empty data folder, without the starter content; take
 * {@code MockMvc} or stores by constructor or {@code @Autowired}. Classes with the same settings share one program and its
 * database, so each test makes the entries that it asks about. With {@code webEnvironment = RANDOM_PORT} the program listens.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Kutomo.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestWorld.class)
public @interface KutomoTest {

    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;

    /** Settings that differ from the usual; classes with other settings get another program and another database. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
