package fi.kutomo.platform.ops;

import java.util.List;

/** What a module tells the operator on the console when Kutomo is ready, such as the example logins. */
public interface Greeting {

    /** Lines as they are to be printed; none when there is nothing to say. */
    List<String> lines();
}
