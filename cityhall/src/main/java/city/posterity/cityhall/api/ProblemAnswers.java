package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.Problem;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/**
 * Turns what went wrong into a problem document (RFC 9457) with a stable {@code code}. 403 a rule
 * says no, 409 it contradicts what is stored, 410 too late, 412 somebody else was faster, 422 the
 * data is wrong, 423 not yet, 428 the version is missing, 503 come back later.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers {

  private final RuleTexts texts;

  ProblemAnswers(RuleTexts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(ApiProblem e, HttpServletRequest request) {
    var body = body(e.status(), e.code(), String.valueOf(e.getMessage()), request);
    if (!e.problems().isEmpty()) {
      body.put("errors", e.problems().stream().map(ProblemAnswers::error).toList());
    }
    body.putAll(e.more());
    if (e.more().get("currentVersion") instanceof Long version) {
      return ResponseEntity.status(e.status())
          .eTag("\"" + version + "\"")
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(body);
    }
    return answer(e.status(), body);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(
      CasefileException e, HttpServletRequest request, Locale locale) {
    return switch (e) {
      case CasefileException.Refused r -> refused(r.findings(), request, locale);
      case CasefileException.Stale s ->
          answer(412, body(412, "stale-version", StaleChanges.SENTENCE, request));
      case CasefileException.NotFound n ->
          answer(404, body(404, "not-found", sentence(n), request));
      case CasefileException.KeyReused _ -> handle(keyReused(), request);
      default -> throw e;
    };
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(
      HttpMessageNotReadableException e, HttpServletRequest request) {
    return e.getCause() instanceof JacksonException j
        ? handle(StrictJson.unreadable(j), request)
        : answer(
            400,
            body(
                400, "unreadable", "The body is missing or incomplete; nothing changed.", request));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(JacksonException e, HttpServletRequest request) {
    if (e.getCause() instanceof IllegalStateException) {
      // something that we could not write, and nothing that was sent
      throw e;
    }
    return handle(StrictJson.unreadable(e), request);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<Map<String, Object>> busy(HttpServletRequest request) {
    return ResponseEntity.status(503)
        .header("Retry-After", "2")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            body(
                503,
                "busy",
                "The database does not answer; nothing was changed. Try again.",
                request));
  }

  private ResponseEntity<Map<String, Object>> refused(
      List<Finding> findings, HttpServletRequest request, Locale locale) {
    Rule.Kind kind =
        findings.stream()
            .map(Finding::kind)
            .min(java.util.Comparator.comparing(ProblemAnswers::rank))
            .orElseThrow();
    int status = status(kind);
    Finding first = findings.stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
    var body = body(status, first.ruleId(), texts.message(first, locale), request);
    var list = new ArrayList<Map<String, Object>>();
    for (Finding f : findings) {
      var one = new LinkedHashMap<String, Object>();
      one.put("rule", f.ruleId());
      if (f.basis() != null) {
        one.put("basis", f.basis());
      }
      one.put("pointer", f.pointer());
      one.put("message", texts.message(f, locale));
      one.put("fix", texts.fix(f, locale));
      one.put("facts", f.facts());
      list.add(one);
    }
    body.put("errors", list);
    return answer(status, body);
  }

  static ApiProblem keyReused() {
    return new ApiProblem(
        422,
        "idempotency-key-reused",
        "This Idempotency-Key was sent with another request; use a new one.");
  }

  /** Which kind of no decides the status when there are several. */
  private static int rank(Rule.Kind kind) {
    return switch (kind) {
      case NOT_ALLOWED -> 0;
      case CLOSED -> 1;
      case NOT_YET -> 2;
      case RULE -> 3;
      case CONFLICT -> 4;
      case DATA -> 5;
    };
  }

  static int status(Rule.Kind kind) {
    return switch (kind) {
      case NOT_ALLOWED, RULE -> 403;
      case CLOSED -> 410;
      case NOT_YET -> 423;
      case CONFLICT -> 409;
      case DATA -> 422;
    };
  }

  private static String sentence(CasefileException e) {
    String text = String.valueOf(e.getMessage());
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private static Map<String, Object> error(Problem p) {
    return Map.of("rule", p.code(), "pointer", p.pointer(), "message", p.message());
  }

  private static Map<String, Object> body(
      int status, String code, String detail, HttpServletRequest request) {
    var body = new LinkedHashMap<String, Object>();
    HttpStatus known = HttpStatus.resolve(status);
    body.put("type", "about:blank");
    body.put("title", known == null ? "Error" : known.getReasonPhrase());
    body.put("status", status);
    body.put("code", code);
    body.put("detail", detail);
    body.put("instance", request.getRequestURI());
    return body;
  }

  private static ResponseEntity<Map<String, Object>> answer(int status, Map<String, Object> body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
  }
}
