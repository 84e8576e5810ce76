package city.posterity.cityhall.policymaking;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of a contribution as cells of a table, in words that programs keep. */
final class AnswerCells {

  static final int AT_ONCE = 500;

  static final List<String> COLUMNS =
      List.of(
          "id",
          "received_at",
          "channel",
          "kind",
          "sector",
          "people",
          "language",
          "clause",
          "clause_now",
          "place",
          "text",
          "replacement",
          "themes",
          "decision",
          "reason",
          "reference",
          "commitment",
          "changed_clauses");

  private AnswerCells() {}

  static List<? extends @Nullable Object> of(SaidView said, Said row) {
    return Arrays.asList(
        said.id(),
        row.receivedAt(),
        said.channel(),
        said.kind(),
        said.sector(),
        said.people(),
        said.language(),
        said.clause(),
        said.placeClause(),
        said.place(),
        said.text(),
        row.replacement(),
        String.join("; ", said.themes()),
        joined(said, AnswerView::decision),
        joined(said, AnswerView::reason),
        joined(said, AnswerView::reference),
        joined(said, AnswerView::commitment),
        said.answers().stream()
            .flatMap(a -> a.changes().stream())
            .map(ChangeView::clause)
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  private static String joined(SaidView said, Function<AnswerView, String> part) {
    return said.answers().stream()
        .map(part)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
