package fi.kutomo.evaluation.reckoning;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;

/** "Wheels-to-Meals", the worked example of the SROI Guide: a luncheon club with transport for 30 older residents. */
public final class Wheels {

    public static final BigDecimal CONTRACT = new BigDecimal("24375.00");
    public static final BigDecimal VOLUNTEERS = new BigDecimal("18000.00");
    public static final BigDecimal INPUTS = CONTRACT.add(VOLUNTEERS);
    public static final Terms TERMS = Terms.usual(5);

    private static final String MAP =
            """
            1a,7,94.00,0,0,0.05,0.50,1,falls
            1b,7,4964.00,0,0,0.05,0.50,1,falls
            1c,7,7220.00,0,0,0.05,0.50,1,falls
            2,90,19.00,0,0,0.10,0.10,5,health
            3,16,48.25,0.10,0,0.35,0,1,friends
            4,14,34.00,1.00,0,0,0,2,meals
            5,4,162.50,0.70,0,0.10,0.35,1,volunteers
            6,275,-5.00,0.05,0,0.10,0.05,3,neighbours
            """;

    private Wheels() {}

    public static List<Row> rows() {
        return MAP.lines().map(line -> row(line.split(","))).toList();
    }

    private static Row row(String[] cells) {
        var values = new EnumMap<Parameter, Estimate>(Parameter.class);
        for (var parameter : Parameter.values()) {
            values.put(parameter, Estimate.of(cells[parameter.ordinal() + 1]));
        }
        return new Row(cells[0], cells[8], values);
    }

    static Sensitivity sensitivity() {
        return new Sensitivity(rows(), INPUTS, CONTRACT, TERMS);
    }
}
