<?php
// Writes the pages of a folder into the wiki: import.php FOLDER. titles.tsv says which file is which page, and in which language.

require_once '/usr/share/mediawiki/maintenance/Maintenance.php';

use MediaWiki\MediaWikiServices;
use MediaWiki\Revision\SlotRecord;

class ImportFolder extends Maintenance {
    public function __construct() {
        parent::__construct();
        $this->addArg( 'folder', 'Folder with titles.tsv and the pages' );
    }

    public function execute() {
        $folder = $this->getArg( 0 );
        $this->addInterwiki( 'de', 'https://de.wikipedia.org/wiki/$1' );
        foreach ( file( "$folder/titles.tsv", FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES ) as $line ) {
            [ $file, $name, $language ] = explode( "\t", "$line\t" );
            $this->write( $name, rtrim( file_get_contents( "$folder/$file" ) ), $language );
        }
    }

    private function write( string $name, string $text, string $language ): void {
        $title = Title::newFromText( $name ) ?? $this->fatalError( "No title: $name" );
        $user = User::newSystemUser( 'Keeper', [ 'steal' => true ] );
        $page = MediaWikiServices::getInstance()->getWikiPageFactory()->newFromTitle( $title );
        $updater = $page->newPageUpdater( $user );
        $updater->setContent( SlotRecord::MAIN, ContentHandler::makeContent( $text, $title ) );
        $updater->saveRevision( CommentStoreComment::newUnsavedComment( 'For the tests.' ) );
        if ( !$updater->wasSuccessful() ) {
            $this->fatalError( "$name: " . $updater->getStatus() );
        }
        if ( $language !== '' ) {
            SpecialPageLanguage::changePageLanguage( RequestContext::getMain(), $title, $language, 'For the tests.', [],
                $this->getDB( DB_PRIMARY ) );
        }
    }

    private function addInterwiki( string $prefix, string $url ): void {
        $this->getDB( DB_PRIMARY )->upsert( 'interwiki',
            [ 'iw_prefix' => $prefix, 'iw_url' => $url, 'iw_api' => '', 'iw_wikiid' => '', 'iw_local' => 1, 'iw_trans' => 0 ],
            'iw_prefix', [ 'iw_url' => $url ], __METHOD__ );
    }
}

$maintClass = ImportFolder::class;
require_once RUN_MAINTENANCE_IF_MAIN;
