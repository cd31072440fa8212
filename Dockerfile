FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Restore first: this layer changes only with the packages.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY WikiReader.Web/WikiReader.Web.csproj WikiReader.Web/Collector.props WikiReader.Web/packages.lock.json WikiReader.Web/
RUN dotnet restore WikiReader.Web --locked-mode -p:Configuration=Release

COPY appsettings.json .editorconfig ./
COPY WikiReader.Web/ WikiReader.Web/
RUN dotnet publish WikiReader.Web --configuration Release --no-restore --output /app \
    && mkdir /keys

# "extra" contains ICU and the time zone data, which an application for the languages of all wikis needs.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
# The key ring outlives the container: mount a volume here. 1654 is the application's user in the official images.
COPY --from=build --chown=1654:1654 /keys /keys
VOLUME /keys
ENV DataProtection__KeysPath=/keys
# By default glibc keeps freed memory in an arena for each thread. Two arenas save eight megabytes.
ENV MALLOC_ARENA_MAX=2
# Bytes. The JIT compiler allocates blocks of 64 KiB. With mmap they return to the system when they are freed and leave no holes in the
# heap, which saves seven megabytes.
ENV MALLOC_MMAP_THRESHOLD_=65536
USER 1654
EXPOSE 8080
# The image has no shell and no curl.
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["dotnet", "WikiReader.Web.dll", "--healthcheck"]
ENTRYPOINT ["dotnet", "WikiReader.Web.dll"]
