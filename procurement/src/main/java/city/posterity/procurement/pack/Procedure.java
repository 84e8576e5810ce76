package city.posterity.procurement.pack;

import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which one procurement is run: one procedure of one pack at one date.
 *
 * @param packId the pack's id and date, as in {@code neutral/2026-01-01}
 * @param procedureId the procedure's id in the pack, as in {@code open}
 * @param method OCDS procurementMethod: open, selective, limited or direct
 * @param title as the place calls it
 * @param mandatoryCriteria ids of criteria without which a tender is not published
 * @param parameters complete: one value for each parameter
 * @param light the pack's light path for small purchases; absent where it has none
 * @param redactionGrounds on which something may be withheld; none where nothing may be
 */
public record Procedure(
    String packId,
    String procedureId,
    String method,
    String title,
    WorkingCalendar calendar,
    List<String> mandatoryCriteria,
    Map<Parameter, Sourced> parameters,
    List<MoveEdit> edits,
    @Nullable LightPath light,
    List<RedactionGround> redactionGrounds) {

  /** A procedure of a pack that has no light path and withholds nothing. */
  public Procedure(
      String packId,
      String procedureId,
      String method,
      String title,
      WorkingCalendar calendar,
      List<String> mandatoryCriteria,
      Map<Parameter, Sourced> parameters,
      List<MoveEdit> edits) {
    this(
        packId,
        procedureId,
        method,
        title,
        calendar,
        mandatoryCriteria,
        parameters,
        edits,
        null,
        List.of());
  }

  public Procedure {
    parameters = java.util.Collections.unmodifiableMap(new EnumMap<>(parameters));
    for (Parameter p : Parameter.values()) {
      Sourced sourced = parameters.get(p);
      if (sourced == null || !p.type().isInstance(sourced.value())) {
        throw new IllegalArgumentException(
            packId
                + "/"
                + procedureId
                + " needs a "
                + p.type().getSimpleName()
                + " for "
                + p.key());
      }
    }
    mandatoryCriteria = List.copyOf(mandatoryCriteria);
    edits = List.copyOf(edits);
    redactionGrounds = List.copyOf(redactionGrounds);
  }

  public Term term(Parameter parameter) {
    return value(parameter, Term.class);
  }

  public BigDecimal share(Parameter parameter) {
    return value(parameter, BigDecimal.class);
  }

  /** In the currency of the pack. */
  public BigDecimal amount(Parameter parameter) {
    return value(parameter, BigDecimal.class);
  }

  public int count(Parameter parameter) {
    return value(parameter, Integer.class);
  }

  public boolean flag(Parameter parameter) {
    return value(parameter, Boolean.class);
  }

  /** Where the value comes from, in words fit to be shown. */
  public String basis(Parameter parameter) {
    return packId + ", " + sourced(parameter).explanation();
  }

  public Sourced sourced(Parameter parameter) {
    return java.util.Objects.requireNonNull(parameters.get(parameter));
  }

  /** The same procedure with another value; for what-if questions and tests. */
  public Procedure with(Parameter parameter, Object value) {
    var map = new EnumMap<>(parameters);
    map.put(parameter, new Sourced(value, Origin.DEFAULT, null, false, 0));
    return new Procedure(
        packId,
        procedureId,
        method,
        title,
        calendar,
        mandatoryCriteria,
        map,
        edits,
        light,
        redactionGrounds);
  }

  /** The same procedure in a pack with this light path. */
  public Procedure with(LightPath light) {
    return new Procedure(
        packId,
        procedureId,
        method,
        title,
        calendar,
        mandatoryCriteria,
        parameters,
        edits,
        light,
        redactionGrounds);
  }

  private <T> T value(Parameter parameter, Class<T> type) {
    return type.cast(sourced(parameter).value());
  }
}
