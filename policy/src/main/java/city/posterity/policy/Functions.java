package city.posterity.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/** What expressions can do besides CEL itself. */
final class Functions {

  static final List<String> NAMES =
      List.of("days_between", "working_days_between", "sum", "distinct", "has_all", "size");

  /** What a loop has found so far and one more; no expression can name it. */
  static final String WITH = "@with";

  private static final CelType T = TypeParamType.create("T");

  private Functions() {}

  static ImmutableList<CelFunctionDecl> declarations() {
    return ImmutableList.of(
        CelFunctionDecl.newFunctionDeclaration(
            "days_between",
            CelOverloadDecl.newGlobalOverload(
                "days_between_times", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
        CelFunctionDecl.newFunctionDeclaration(
            "working_days_between",
            CelOverloadDecl.newGlobalOverload(
                "working_days_between_times",
                SimpleType.INT,
                SimpleType.TIMESTAMP,
                SimpleType.TIMESTAMP)),
        CelFunctionDecl.newFunctionDeclaration(
            "sum",
            CelOverloadDecl.newGlobalOverload(
                "sum_decimals", SimpleType.DOUBLE, ListType.create(SimpleType.DOUBLE)),
            CelOverloadDecl.newGlobalOverload(
                "sum_ints", SimpleType.INT, ListType.create(SimpleType.INT))),
        CelFunctionDecl.newFunctionDeclaration(
            "distinct",
            CelOverloadDecl.newGlobalOverload(
                "distinct_list", ListType.create(T), ListType.create(T))),
        CelFunctionDecl.newFunctionDeclaration(
            "has_all",
            CelOverloadDecl.newGlobalOverload(
                "has_all_texts",
                SimpleType.BOOL,
                ListType.create(SimpleType.STRING),
                ListType.create(SimpleType.STRING))),
        CelFunctionDecl.newFunctionDeclaration(
            WITH,
            CelOverloadDecl.newGlobalOverload(
                "list_with_element", ListType.create(T), ListType.create(T), T)));
  }

  static ImmutableSet<CelFunctionBinding> bindings() {
    return ImmutableSet.<CelFunctionBinding>builder()
        .addAll(
            CelFunctionBinding.fromOverloads(
                "days_between",
                CelFunctionBinding.from(
                    "days_between_times",
                    Instant.class,
                    Instant.class,
                    (a, b) -> ChronoUnit.DAYS.between(a, b))))
        .addAll(
            CelFunctionBinding.fromOverloads(
                "working_days_between",
                CelFunctionBinding.from(
                    "working_days_between_times",
                    Instant.class,
                    Instant.class,
                    Functions::workingDays)))
        .addAll(
            CelFunctionBinding.fromOverloads(
                "sum",
                CelFunctionBinding.from("sum_decimals", List.class, Functions::sumOfDecimals),
                CelFunctionBinding.from("sum_ints", List.class, Functions::sumOfInts)))
        .addAll(
            CelFunctionBinding.fromOverloads(
                "distinct",
                CelFunctionBinding.from("distinct_list", List.class, Functions::distinct)))
        .addAll(
            CelFunctionBinding.fromOverloads(
                "has_all",
                CelFunctionBinding.from(
                    "has_all_texts",
                    List.class,
                    List.class,
                    (list, sought) -> new HashSet<Object>(list).containsAll(sought))))
        .addAll(
            CelFunctionBinding.fromOverloads(
                WITH,
                CelFunctionBinding.from(
                    "list_with_element", List.class, Object.class, Metered::with)))
        .build();
  }

  /** Mondays to Fridays after the first day, up to and with the second; holidays count. */
  private static Object workingDays(Instant from, Instant to) {
    LocalDate a = from.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate b = to.atOffset(ZoneOffset.UTC).toLocalDate();
    return workdays(b) - workdays(a);
  }

  /** Working days from Monday, 29 December 1969 up to and with this one. */
  private static long workdays(LocalDate day) {
    long days = day.toEpochDay() + 3;
    long weeks = Math.floorDiv(days, 7L);
    long rest = Math.min(Math.floorMod(days, 7L) + 1, DayOfWeek.FRIDAY.getValue());
    return weeks * 5 + rest;
  }

  private static Object sumOfDecimals(List<?> list) {
    double sum = 0;
    for (Object each : list) {
      sum += ((Number) each).doubleValue();
    }
    return sum;
  }

  private static Object sumOfInts(List<?> list) {
    long sum = 0;
    for (Object each : list) {
      sum = Math.addExact(sum, ((Number) each).longValue());
    }
    return sum;
  }

  private static Object distinct(List<?> list) {
    return List.copyOf(new LinkedHashSet<Object>(list));
  }
}
