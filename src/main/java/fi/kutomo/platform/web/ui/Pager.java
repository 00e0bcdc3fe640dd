package fi.kutomo.platform.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The way through the pages of a list.
 *
 * @param base address of the list without its page number
 * @param name of the number in the address
 */
public record Pager(int number, int pages, String base, String name) {

    /** Of the one list of a page: {@code page=N} is added to its address. */
    public Pager(int number, int pages, String base) {
        this(number, pages, base, "page");
    }

    public String address(int page) {
        return page == 1 ? base : base + (base.contains("?") ? "&" : "?") + name + "=" + page;
    }

    /** The numbers to show: first, last and those around the present one; 0 stands for a gap. */
    public List<Integer> numbers() {
        var near = new TreeSet<Integer>();
        near.add(1);
        near.add(pages);
        for (int page = Math.max(1, number - 1); page <= Math.min(pages, number + 1); page++) {
            near.add(page);
        }
        var shown = new ArrayList<Integer>();
        int before = 0;
        for (int page : near) {
            if (page == before + 2) {
                shown.add(page - 1);
            } else if (page > before + 2) {
                shown.add(0);
            }
            shown.add(page);
            before = page;
        }
        return shown;
    }
}
