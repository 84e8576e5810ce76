package city.posterity.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clause as it is written, before anything is read or compiled.
 *
 * @param section of the guide
 * @param items of the guide that it serves
 * @param principle id of one that the pack knows
 * @param text the words that bind
 * @param plain the same in plain language
 * @param evidence what shows that it is met
 * @param gate needed by a check; without one, the gate that the clause is about
 * @param check absent where people read the clause and nothing checks it
 * @param onFail needed by a check, and never {@link Enforcement#ASK}
 * @param maps from a framework's name to its keys: texts, and lists and maps of texts
 */
public record ClauseText(
    String id,
    @Nullable String section,
    List<String> items,
    @Nullable String principle,
    Text title,
    Text text,
    @Nullable Text plain,
    @Nullable Text rationale,
    Obligation obligation,
    List<Text> evidence,
    @Nullable String gate,
    @Nullable CheckText check,
    @Nullable Enforcement onFail,
    @Nullable Text howToFix,
    Map<String, Object> maps) {

  public ClauseText {
    items = List.copyOf(items);
    evidence = List.copyOf(evidence);
    maps = Collections.unmodifiableMap(new LinkedHashMap<>(maps));
  }

  /** Words alone, as a clause begins. */
  public static ClauseText of(String id, Text title, Text text, Obligation obligation) {
    return new ClauseText(
        id,
        null,
        List.of(),
        null,
        title,
        text,
        null,
        null,
        obligation,
        List.of(),
        null,
        null,
        null,
        null,
        Map.of());
  }

  /** One that was read. */
  public static ClauseText of(Clause clause) {
    return new ClauseText(
        clause.id(),
        clause.section(),
        clause.items(),
        clause.principle(),
        clause.title(),
        clause.text(),
        clause.plain(),
        clause.rationale(),
        clause.obligation(),
        clause.evidence(),
        clause.gate(),
        clause.isChecked() ? check(clause) : null,
        clause.onFail(),
        clause.howToFix(),
        clause.maps());
  }

  private static CheckText check(Clause clause) {
    return new CheckText(
        clause.mode(),
        clause.facts(),
        clause.expression(),
        clause.statement(),
        clause.appliesWhen(),
        clause.bands(),
        clause.recheckGates(),
        clause.commands(),
        clause.explainedBy(),
        clause.waivable(),
        clause.waiver(),
        clause.waivedBy(),
        clause.waiverSignatures());
  }
}
