package fi.kutomo.evaluation.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** All that an analysis says. */
record Content(Scope scope, List<OutcomeRow> rows, List<Spent> inputs) {

    Content {
        rows = List.copyOf(rows);
        inputs = List.copyOf(inputs);
    }

    Content with(Scope other) {
        return new Content(other, rows, inputs);
    }

    Content with(OutcomeRow row) {
        return new Content(scope, put(rows, row, OutcomeRow::id), inputs);
    }

    Content with(Spent input) {
        return new Content(scope, rows, put(inputs, input, Spent::id));
    }

    Content without(UUID part) {
        Predicate<UUID> other = id -> !id.equals(part);
        return new Content(
                scope, rows.stream().filter(row -> other.test(row.id())).toList(), inputs.stream().filter(input -> other.test(input.id())).toList());
    }

    Optional<OutcomeRow> row(UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    Optional<Spent> input(UUID id) {
        return inputs.stream().filter(input -> input.id().equals(id)).findFirst();
    }

    BigDecimal moneyInputs() {
        return inputs.stream().filter(input -> input.form() == Spent.Form.MONEY).map(Spent::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> List<T> put(List<T> all, T part, Function<T, UUID> id) {
        var changed = new ArrayList<>(all);
        for (int i = 0; i < changed.size(); i++) {
            if (id.apply(changed.get(i)).equals(id.apply(part))) {
                changed.set(i, part);
                return changed;
            }
        }
        changed.add(part);
        return changed;
    }
}
