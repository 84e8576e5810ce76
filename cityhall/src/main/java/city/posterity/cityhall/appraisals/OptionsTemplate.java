package city.posterity.cityhall.appraisals;

import static city.posterity.appraisal.Kind.*;

import city.posterity.appraisal.Kind;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a purchase of some kind has to count, for each option (lines of a digital purchase, and
 * terms of ISO 15686-5, as our reference on life-cycle costs has them).
 */
enum OptionsTemplate {
  DIGITAL(
      8,
      List.of(Line.RUNNING, Line.ENERGY, Line.SUPPORT),
      List.of(Line.REPAIR, Line.RUNNING, Line.SUPPORT, Line.EXIT),
      List.of(Line.SHARING, Line.IMPLEMENTATION, Line.EXIT, Line.DATA),
      List.of(
          Line.LICENCE,
          Line.IMPLEMENTATION,
          Line.REFRESH,
          Line.ENERGY,
          Line.SUPPORT,
          Line.SECURITY_END,
          Line.EXIT,
          Line.DATA,
          Line.E_WASTE,
          Line.ACCESSIBILITY,
          Line.OPEN_SOURCE)),
  DEVICES(
      8,
      List.of(Line.RUNNING, Line.MAINTENANCE),
      List.of(Line.REPAIR, Line.MAINTENANCE, Line.ENERGY, Line.E_WASTE),
      List.of(Line.SHARING, Line.SET_UP, Line.ENERGY),
      List.of(
          Line.PURCHASE,
          Line.SET_UP,
          Line.ENERGY,
          Line.CONSUMABLES,
          Line.SUPPORT,
          Line.REFRESH,
          Line.E_WASTE,
          Line.RESALE)),
  ENERGY_USING(
      20,
      List.of(Line.ENERGY, Line.MAINTENANCE),
      List.of(Line.REPAIR, Line.ENERGY, Line.MAINTENANCE, Line.END_OF_LIFE),
      List.of(Line.SHARING, Line.ENERGY),
      List.of(
          Line.PURCHASE,
          Line.SET_UP,
          Line.ENERGY,
          Line.MAINTENANCE,
          Line.RENEWAL,
          Line.END_OF_LIFE,
          Line.RESALE)),
  WORKS(
      50,
      List.of(Line.RUNNING, Line.MAINTENANCE),
      List.of(Line.REPAIR, Line.ENERGY, Line.MAINTENANCE, Line.RENEWAL, Line.END_OF_LIFE),
      List.of(Line.SHARING, Line.RUNNING),
      List.of(
          Line.DESIGN,
          Line.CONSTRUCTION,
          Line.RUNNING,
          Line.ENERGY,
          Line.MAINTENANCE,
          Line.RENEWAL,
          Line.END_OF_LIFE,
          Line.RESALE));

  private final int horizon;
  private final List<Line> nothing;
  private final List<Line> repair;
  private final List<Line> sharing;
  private final List<Line> buying;

  OptionsTemplate(
      int horizon, List<Line> nothing, List<Line> repair, List<Line> sharing, List<Line> buying) {
    this.horizon = horizon;
    this.nothing = nothing;
    this.repair = repair;
    this.sharing = sharing;
    this.buying = buying;
  }

  /** When a line usually falls due. */
  enum Due {
    START,
    EVERY_YEAR,
    MIDDLE,
    END
  }

  /** A line of a template, with what it usually is. */
  enum Line {
    LICENCE(OPERATION, Due.EVERY_YEAR),
    IMPLEMENTATION(Kind.IMPLEMENTATION, Due.START),
    REFRESH(Kind.RENEWAL, Due.MIDDLE),
    ENERGY(Kind.ENERGY, Due.EVERY_YEAR),
    SUPPORT(Kind.MAINTENANCE, Due.EVERY_YEAR),
    SECURITY_END(Kind.RENEWAL, Due.MIDDLE),
    EXIT(Kind.EXIT, Due.END),
    DATA(Kind.DATA, Due.EVERY_YEAR),
    E_WASTE(Kind.END_OF_LIFE, Due.END),
    ACCESSIBILITY(Kind.IMPLEMENTATION, Due.START),
    OPEN_SOURCE(Kind.MAINTENANCE, Due.EVERY_YEAR),
    RUNNING(OPERATION, Due.EVERY_YEAR),
    REPAIR(ACQUISITION, Due.START),
    SHARING(OPERATION, Due.EVERY_YEAR),
    PURCHASE(ACQUISITION, Due.START),
    SET_UP(Kind.IMPLEMENTATION, Due.START),
    CONSUMABLES(OPERATION, Due.EVERY_YEAR),
    RENEWAL(Kind.RENEWAL, Due.MIDDLE),
    RESALE(RESIDUAL, Due.END),
    MAINTENANCE(Kind.MAINTENANCE, Due.EVERY_YEAR),
    END_OF_LIFE(Kind.END_OF_LIFE, Due.END),
    DESIGN(Kind.IMPLEMENTATION, Due.START),
    CONSTRUCTION(ACQUISITION, Due.START);

    private final Kind kind;
    private final Due due;

    Line(Kind kind, Due due) {
      this.kind = kind;
      this.due = due;
    }

    Kind kind() {
      return kind;
    }

    Due due() {
      return due;
    }

    String word() {
      return OptionsTemplate.word(this);
    }
  }

  /** Last year that such a purchase is usually looked at. */
  int horizon() {
    return horizon;
  }

  /** What an option of this role has to count. */
  List<Line> lines(Role role) {
    return switch (role) {
      case DO_NOTHING -> nothing;
      case REPAIR -> repair;
      case SHARE_OR_REUSE -> sharing;
      case BUY -> buying;
      case OTHER -> List.of();
    };
  }

  String word() {
    return word(this);
  }

  static Optional<OptionsTemplate> of(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
