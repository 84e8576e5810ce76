package city.posterity.cityhall.web;

import city.posterity.cityhall.operations.InstallationSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Pages are jte templates compiled with the program; a view's name is the template's path. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

  private static final long MOST_BYTES_KEPT = 32L << 20;

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  UrlBasedViewResolver jteViewResolver(
      TemplateEngine engine,
      Texts texts,
      InstallationSettings installation,
      ObjectProvider<CurrentCaller> caller,
      Languages languages,
      Assets assets) {
    boolean demo = installation.mode() == InstallationSettings.Mode.DEMO;
    Cache<String, byte[]> rendered =
        Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_KEPT)
            .weigher((String name, byte[] page) -> name.length() + page.length)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();
    var resolver =
        new UrlBasedViewResolver() {
          @Override
          protected AbstractUrlBasedView instantiateView() {
            return new JteView(engine, texts, demo, caller, rendered, languages, assets);
          }

          @Override
          protected Class<?> requiredViewClass() {
            return JteView.class;
          }
        };
    resolver.setViewClass(JteView.class);
    resolver.setSuffix(".jte");
    resolver.setContentType("text/html;charset=UTF-8");
    resolver.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    return resolver;
  }
}
