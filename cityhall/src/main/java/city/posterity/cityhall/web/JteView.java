package city.posterity.cityhall.web;

import com.github.benmanes.caffeine.cache.Cache;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders one template wholly before the first byte is sent, so that a failure is a clean 500. */
final class JteView extends AbstractUrlBasedView {

  private final TemplateEngine engine;
  private final Texts texts;
  private final boolean demo;
  private final ObjectProvider<CurrentCaller> caller;
  private final Cache<String, byte[]> rendered;
  private final Languages languages;
  private final Assets assets;

  JteView(
      TemplateEngine engine,
      Texts texts,
      boolean demo,
      ObjectProvider<CurrentCaller> caller,
      Cache<String, byte[]> rendered,
      Languages languages,
      Assets assets) {
    this.engine = engine;
    this.texts = texts;
    this.demo = demo;
    this.caller = caller;
    this.rendered = rendered;
    this.languages = languages;
    this.assets = assets;
  }

  @Override
  public boolean checkResource(Locale locale) {
    return engine.hasTemplate(template());
  }

  @Override
  protected void renderMergedOutputModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    Locale locale = RequestContextUtils.getLocale(request);
    String user = user();
    String name = model.get(Page.KEPT_AS) instanceof String kept && user == null ? kept : null;
    byte[] page = name == null ? null : rendered.getIfPresent(name);
    if (page == null) {
      page = render(model, request, locale, user);
      if (name != null) {
        rendered.put(name, page);
      }
    }
    response.setContentType(getContentType());
    response.setHeader("Content-Language", locale.toLanguageTag());
    response.setContentLength(page.length);
    try (var out = response.getOutputStream()) {
      out.write(page);
    }
  }

  private byte[] render(
      Map<String, Object> model, HttpServletRequest request, Locale locale, @Nullable String user) {
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = asked instanceof String failed ? failed : request.getRequestURI();
    String query = request.getQueryString();
    model.put(
        "page",
        new Page(
            locale,
            texts,
            path,
            RequestIds.of(request),
            user,
            (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
            demo,
            languages.offered(locale, query == null ? path : path + "?" + query),
            assets::address));
    var output = new Utf8ByteOutput();
    engine.render(template(), model, output);
    return output.toByteArray();
  }

  private @Nullable String user() {
    CurrentCaller current = caller.getIfAvailable();
    return current == null ? null : current.find().map(CurrentCaller.Caller::name).orElse(null);
  }

  private String template() {
    return Objects.requireNonNull(getUrl());
  }
}
