package city.posterity.cityhall.forms;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.StreamId;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How people enter a component of a record. */
enum Kind {
  TEXT,
  NUMBER,
  WHOLE,
  YES_NO,
  DAY,
  MOMENT,
  MONEY,
  /** Somebody's name, kept under that person's key. */
  PERSONAL,
  /** One word out of an enumeration. */
  WORD,
  WORDS,
  /** The id of a thing, a person or an organisation. */
  REFERENCE,
  REFERENCES,
  /** Several texts, one in each line. */
  LINES,
  GROUP,
  ROWS,
  CASES,
  /** Values by a key that is known beforehand. */
  ENTRIES;

  static Kind of(AnnotatedType annotated) {
    Class<?> type = raw(annotated);
    if (type == String.class) {
      return TEXT;
    }
    if (type == BigDecimal.class) {
      return NUMBER;
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return WHOLE;
    }
    if (type == boolean.class || type == Boolean.class) {
      return YES_NO;
    }
    if (type == LocalDate.class) {
      return DAY;
    }
    if (type == Instant.class) {
      return MOMENT;
    }
    if (type == Money.class) {
      return MONEY;
    }
    if (type == Personal.class) {
      return PERSONAL;
    }
    if (isReference(type)) {
      return REFERENCE;
    }
    if (type.isEnum()) {
      return WORD;
    }
    if (type == Map.class) {
      return ENTRIES;
    }
    if (type == List.class || type == Set.class) {
      return many(raw(element(annotated)));
    }
    return type.isInterface() && type.isSealed() ? CASES : GROUP;
  }

  private static Kind many(Class<?> element) {
    if (element == String.class) {
      return LINES;
    }
    if (element.isEnum()) {
      return WORDS;
    }
    return isReference(element) ? REFERENCES : ROWS;
  }

  private static boolean isReference(Class<?> type) {
    return type == UUID.class
        || type == PersonId.class
        || type == OrganisationId.class
        || type == StreamId.class;
  }

  /** What a list or set holds, and what a map gives for a key. */
  static AnnotatedType element(AnnotatedType annotated) {
    AnnotatedType[] arguments =
        ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  static Class<?> raw(AnnotatedType annotated) {
    return annotated.getType() instanceof Class<?> c
        ? c
        : (Class<?>) ((ParameterizedType) annotated.getType()).getRawType();
  }
}
